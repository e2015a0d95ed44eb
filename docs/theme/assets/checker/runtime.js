// Talks to the worker in which Python runs: starts it on demand, passes calls on, notices when it is silent.

/**
 * @typedef {object} Progress
 * @property {"download" | "start" | "ready"} stage
 * @property {number} progress  from 0 to 1
 */

/** Why a call got no value: `code` is one of the worker's, or "timeout", "call", "stopped". */
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
 * @param {Record<string, string>} options.calls  the Python function of each call
 * @param {number} options.patienceSeconds  without any message before it counts as failed
 * @param {(progress: Progress) => void} options.onProgress
 * @param {(code: string) => void} options.onFailure  it has stopped; `start` begins anew
 */
export function createRuntime(options) {
  /** @type {Worker | null} */
  let worker = null;
  let ready = false;
  let failed = false;
  let lastId = 0;
  let silence = 0;
  const waiting = new Map();

  function start() {
    if (worker) return;
    failed = false;
    worker = new Worker(options.worker, { type: "module" });
    worker.addEventListener("message", ({ data }) => receive(data));
    worker.addEventListener("error", (event) => fail(ready ? "start" : "download", event.message));
    worker.postMessage({ base: options.bundle, functions: options.calls });
    expectSomething();
  }

  function receive(data) {
    if (data.fatal) fail(data.fatal, data.detail);
    else if (data.stage) report(data);
    else settle(data);
    if (worker) expectSomething();
  }

  function report(progress) {
    ready ||= progress.stage === "ready";
    options.onProgress(progress);
  }

  function settle({ id, ok, value, error }) {
    const call = waiting.get(id);
    waiting.delete(id);
    if (ok) call.resolve(value);
    else call.reject(new RuntimeFailure(error.type === "download" ? "download" : "call", error.message));
  }

  function fail(code, detail) {
    clearTimeout(silence);
    worker?.terminate();
    worker = null;
    ready = false;
    failed = true;
    for (const call of waiting.values()) call.reject(new RuntimeFailure("stopped", code));
    waiting.clear();
    console.info(`The evaluation stopped (${code}).`, detail ?? "");
    options.onFailure(code);
  }

  function expectSomething() {
    clearTimeout(silence);
    if (ready && waiting.size === 0) return;
    silence = setTimeout(() => fail("timeout"), options.patienceSeconds * 1000);
  }

  /**
   * Calls a Python function; starts Python if need be.
   * @param {string} name  of the call
   * @param {...(string | Uint8Array)} args
   * @returns {Promise<string | Uint8Array>}
   */
  function call(name, ...args) {
    if (failed) return Promise.reject(new RuntimeFailure("stopped"));
    start();
    return new Promise((resolve, reject) => {
      const id = (lastId += 1);
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, call: name, args });
      expectSomething();
    });
  }

  return {
    start: () => failed || start(),
    retry: start,
    call,
    get ready() {
      return ready;
    },
  };
}

/**
 * Makes of `run` a function that never runs twice at a time: requests made meanwhile lead to one more
 * run, and all of them get its value.
 * @template T
 * @param {() => Promise<T>} run
 * @returns {() => Promise<T>}
 */
export function latestOnly(run) {
  let running = null;
  let again = false;

  async function runUntilQuiet() {
    try {
      let value;
      do {
        again = false;
        value = await run();
      } while (again);
      return value;
    } finally {
      running = null;
    }
  }

  return () => {
    again = true;
    running ??= runUntilQuiet();
    return running;
  };
}
