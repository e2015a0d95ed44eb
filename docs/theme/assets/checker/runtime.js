// Keeps Python running in a worker: starts it on demand and passes calls on. Calls outlive the worker: where it ends at
// its work or is silent for too long, another one is started, and gets them.

import { createKeeper } from "./keeper.js";

/** So many workers in a row may end before they have answered a call. */
const TRIES = 3;
const SECOND = 1000;

/**
 * @typedef {object} Progress
 * @property {"download" | "start" | "ready"} stage
 * @property {number} progress  from 0 to 1
 */

/**
 * Why a call got no value: `code` is one of the worker's, or
 * "call": Python ended it with an error; "lost": it took the worker with it; "stopped": there is no worker any more.
 */
export class RuntimeFailure extends Error {
  constructor(code, detail = "") {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}

/**
 * @param {object} options
 * @param {URL} options.worker  the worker's script
 * @param {string} options.bundle  the bundle's folder, absolute, with a slash at the end
 * @param {string} options.site  the address of the website
 * @param {Record<string, string>} options.calls  the Python function of each call
 * @param {{ start: number, answer: number }} options.patience  seconds without any message before a start counts as
 *   failed and a worker as lost; only those in which the page is seen and the computer awake
 * @param {number} options.memoryBytes  that Python may use
 * @param {[string, ...string[]][]} options.keep  calls to be made before a started Python is kept for the next visit
 * @param {(progress: Progress) => void} options.onProgress
 * @param {() => void} options.onRestart  the worker was lost; another one is being started
 * @param {(code: string) => void} options.onFailure  it has stopped; `retry` begins anew
 */
export function createRuntime(options) {
  /** @type {Worker | null} */
  let worker = null;
  let ready = false;
  let failed = false;
  let lost = false;
  let lastId = 0;
  /** The id of the call that Python is at. */
  let current = 0;
  let silence = 0;
  /** The calls without an answer, in their order. */
  const waiting = new Map();
  const { bundle: base, site, calls: functions, memoryBytes } = options;
  const message = { base, site, functions, memoryBytes };
  const keeper = createKeeper({ worker: options.worker, message: { ...message, keep: options.keep } });

  function start() {
    if (worker) return;
    failed = false;
    const started = new Worker(options.worker, { type: "module" });
    const listen = (type, act) =>
      started.addEventListener(type, (event) => {
        if (worker === started) act(event);
      });
    listen("message", ({ data }) => receive(data));
    listen("error", ({ message }) => (ready ? lose("error", message) : fail("download", message)));
    worker = started;
    options.onProgress({ stage: "download", progress: 0 });
    const anew = lost;
    if (lost) options.onRestart();
    lost = false;
    worker.postMessage({ ...message, anew });
    for (const id of waiting.keys()) send(id);
    expectSomething();
  }

  function send(id) {
    const { name, args } = waiting.get(id);
    worker.postMessage({ id, call: name, args });
  }

  function receive(data) {
    if (data.fatal) {
      if (ready) lose(data.fatal, data.detail);
      else fail(data.fatal, data.detail);
      return;
    }
    if (data.stage) report(data);
    else if (data.begun) current = data.begun;
    else if (data.id) settle(data);
    expectSomething();
  }

  function report(progress) {
    ready ||= progress.stage === "ready";
    if (progress.restored) keeper.stop();
    options.onProgress(progress);
  }

  function settle({ id, ok, value, error }) {
    const call = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) keeper.rest();
    current = 0;
    if (ok) call.resolve(value);
    else call.reject(new RuntimeFailure(error.type === "download" ? "download" : "call", error.message));
  }

  function end() {
    clearInterval(silence);
    worker?.terminate();
    worker = null;
    ready = false;
    current = 0;
  }

  /** There will be no other worker until someone wants it. */
  function fail(code, detail) {
    end();
    failed = true;
    for (const call of waiting.values()) call.reject(new RuntimeFailure("stopped", code));
    waiting.clear();
    console.info(`The evaluation stopped (${code}).`, detail ?? "");
    options.onFailure(code);
  }

  /** The worker is gone, or as good as gone. */
  function lose(code, detail) {
    console.info(`The evaluation is started anew (${code}).`, detail ?? "");
    const reason = code === "download" ? code : "lost";
    const wanted = waiting.size > 0;
    const atWork = waiting.get(current);
    if (atWork?.once) {
      waiting.delete(current);
      atWork.reject(new RuntimeFailure(reason, code));
    }
    end();
    for (const call of waiting.values()) call.losses += 1;
    if ([...waiting.values()].some(({ losses }) => losses === TRIES)) fail(reason, code);
    else {
      lost = true;
      if (wanted) start();
    }
  }

  /** Seconds are counted one by one: those that a computer sleeps or a window is covered are no silence. */
  function expectSomething() {
    clearInterval(silence);
    silence = 0;
    if (ready && waiting.size === 0) return;
    let seconds = 0;
    silence = setInterval(() => {
      if (!document.hidden) seconds += 1;
      if (seconds < (ready ? options.patience.answer : options.patience.start)) return;
      if (ready) lose("timeout");
      else fail("timeout");
    }, SECOND);
  }

  function request(call) {
    if (failed) return Promise.reject(new RuntimeFailure("stopped"));
    start();
    return new Promise((resolve, reject) => {
      const id = (lastId += 1);
      waiting.set(id, { ...call, losses: 0, resolve, reject });
      keeper.wait();
      send(id);
      if (!silence) expectSomething();
    });
  }

  return {
    start: () => failed || start(),
    retry: start,
    /**
     * Calls a Python function; starts Python if need be.
     * @param {string} name  of the call
     * @param {...(string | Uint8Array)} args
     * @returns {Promise<string | Uint8Array>}
     */
    call: (name, ...args) => request({ name, args, once: false }),
    /** The same with what may be the very reason why a worker is lost: then it is not tried again. */
    attempt: (name, ...args) => request({ name, args, once: true }),
    get ready() {
      return ready;
    },
  };
}
