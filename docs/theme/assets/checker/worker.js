// Runs the Python rules beside the page: starts Pyodide from the bundle and passes calls on to it.
// It holds no rule, no threshold and no text; what a call means, the page tells it. A module worker:
//
//   const worker = new Worker(url, { type: "module" });
//   worker.postMessage({ base, site, functions: { check: "gocluster_rules.service:check", ... }, memoryBytes });
//   worker.postMessage({ id: 1, call: "check", args: [text] });
//
// base: the bundle's folder as an absolute URL with a slash at the end.
// site: the address of the website, as whose property something is kept.
// functions: the Python function of each call, "module:function". The archive of a module that is not
// part of the start (bundle.json knows which) is fetched with the first call that needs it; a call that finds
// out later that it does is made again, so calls leave nothing behind.
// memoryBytes: what Python may use; beyond that it is refused more.
// anew: whether a memory that was kept is not to be trusted.
// A worker whose first message has `keep` as well, a list of calls such as ["check", text], makes these calls, keeps Python's
// memory for the next visit (snapshot.js), posts { kept: boolean } and answers nothing.
// args and values: strings, numbers, booleans, null, and Uint8Array for bytes.
//
// Messages to the page:
//   { stage: "download" | "start" | "ready", progress: 0...1 }   the start goes on; when it is ready, `restored` tells whether
//                               it went on from a memory that was kept
//   { fatal: code, detail }     it cannot start: "wasm-missing", "wasm-blocked", "download", "memory", "start";
//                               later: it cannot go on, "memory", "broken" or "download"
//   { arriving: true }          an archive that a call needs is being fetched
//   { begun: id }               Python is at this call from now on, and hears nothing until it is done
//   { id, ok: true, value }     a call's value
//   { id, ok: false, error: { type, message } }   or the Python error it ended with
//
// A browser in which WebAssembly never settles, and a call that never ends, post nothing: the page keeps a time-out.

const MANIFEST = "bundle.json";
const CORE = "core.zip";
const WASM = "pyodide.asm.wasm";
const EARLY = [WASM, CORE]; // fetched at once, before Pyodide asks for them
const DOWNLOAD_SHARE = 0.7; // of the time to the first verdict, on a slow line
const STEPS = 20; // progress messages at most
const WASM_PAGE = 65_536; // bytes
const EMPTY_WASM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

// Bytes must become Python bytes on the way in; on the way out they come as a proxy, see plain().
const INVOKE = `
def invoke(place, *args):
    import importlib
    from pyodide.ffi import JsBuffer
    module, _, function = place.partition(":")
    args = (arg.to_bytes() if isinstance(arg, JsBuffer) else arg for arg in args)
    return getattr(importlib.import_module(module), function)(*args)
invoke
`;

// Before its memory is kept, and after Python went on from it: others go on from the same. What draws numbers is not
// part of the start; should it be one day, it shall not draw the same ones in each visit.
const TIDY = "import gc; gc.collect(); None";
const AWAKE = "import sys; 'random' in sys.modules and sys.modules['random'].seed(); None";

class Fatal extends Error {
  constructor(code, detail) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

// Browsers report a file that does not arrive as a TypeError, and memory that they do not give as a RangeError.
function fatal(error) {
  if (error instanceof Fatal) return error;
  const codes = { TypeError: "download", RangeError: "memory" };
  return new Fatal(codes[error.name] ?? "start", error.message);
}

// After any error but Python's own, Pyodide is not to be used any more; memory that was taken is never given back.
function isTheEnd(error) {
  return !(error instanceof Fatal) && (!error.type || error.type === "MemoryError");
}

// What of Python itself is seldom needed is fetched in the middle of a call (macros/bundle/seldom.js).
function ending(error) {
  if (error.code === "download") return error.code;
  return error.type ? "memory" : "broken";
}

let ready; // promise of { py, invoke, functions, archives, worked }

self.onmessage = ({ data }) => {
  if (data.keep) {
    keep(data);
  } else if (data.base) {
    ready = start(data);
    ready.catch((error) => {
      const { code, detail } = fatal(error);
      self.postMessage({ fatal: code, detail });
    });
  } else {
    answer(data);
  }
};

async function answer({ id, call, args }) {
  try {
    const python = await ready;
    const place = python.functions[call];
    await python.archives.need(moduleOf(place));
    const value = await result(python, id, place, args);
    await python.worked();
    const moved = value instanceof Uint8Array ? [value.buffer] : [];
    self.postMessage({ id, ok: true, value }, moved);
  } catch (error) {
    const { message } = error;
    if (isTheEnd(error)) self.postMessage({ fatal: ending(error), detail: message });
    else self.postMessage({ id, ok: false, error: { type: error.code ?? error.type, message } });
  }
}

async function result(python, id, place, args) {
  for (let missing; ; ) {
    self.postMessage({ begun: id });
    try {
      return plain(python.invoke(place, ...args));
    } catch (error) {
      const found = error.type === "ModuleNotFoundError" && /No module named '([\w.]+)'/.exec(error.message)?.[1];
      if (!found || found === missing) throw error;
      missing = found;
      await python.archives.need(missing);
    }
  }
}

function plain(value) {
  if (typeof value?.toJs !== "function") return value;
  const copy = value.toJs();
  value.destroy();
  return copy;
}

async function keep(data) {
  let kept = true;
  try {
    const python = await start(data);
    for (const [call, ...args] of data.keep) await result(python, 0, python.functions[call], args);
    python.py.runPython(TIDY);
    const snapshots = await import("./snapshot.js");
    await snapshots.keep(data, python.py);
  } catch (error) {
    kept = false;
    console.info("Nothing is kept for the next visit.", error.message);
  }
  self.postMessage({ kept });
}

async function start(options) {
  const { base, functions, memoryBytes } = options;
  testWebAssembly();
  limitMemory(memoryBytes);
  const progress = new Progress();
  let report;
  const failure = new Promise((_, reject) => (report = reject));
  const manifest = fetchOk(base + MANIFEST).then((response) => response.json());
  manifest.then(({ files }) => progress.expect(EARLY.map((name) => files[name].bytes)), report);
  lend(new Map(EARLY.map((name) => [base + name, download(base + name, progress)])), report);
  watchCompilation(report);
  const { py, kept } = await Promise.race([failure, boot(options, manifest)]);
  const invoke = py.runPython(INVOKE, { globals: py.toPy({}) });
  const archives = new Archives(base, py, (await manifest).archives);
  for (const place of Object.values(functions)) {
    if (archives.of(moduleOf(place)) === CORE) py.pyimport(moduleOf(place));
  }
  progress.ready(Boolean(kept));
  return { py, invoke, functions, archives, worked: once(async () => kept?.worked(options)) };
}

async function boot(options, manifest) {
  const { base, keep, anew } = options;
  const snapshots = import("./snapshot.js");
  const restoring = snapshots
    .then((snapshot) => (keep || anew ? snapshot.forget(options) : snapshot.restored(options)))
    .catch(() => null); // A browser may refuse to keep anything.
  const { loadPyodide } = await import(base + "pyodide.mjs");
  const load = (memory) =>
    loadPyodide({
      indexURL: base,
      stdLibURL: base + CORE,
      packageBaseUrl: base, // else it would point to a third party
      lockFileContents: manifest.then(({ lock }) => JSON.stringify(lock)),
      ...memory,
    });
  const memory = await restoring;
  if (memory) {
    const kept = await snapshots;
    try {
      const py = await load(memory);
      py.runPython(AWAKE);
      return { py, kept };
    } catch (error) {
      console.info("Python is started anew.", error.message);
      await kept.forget(options);
    }
  }
  return { py: await load(keep ? (await snapshots).KEEPABLE : {}), kept: null };
}

function once(act) {
  let done;
  return () => (done ??= act());
}

// Where WebAssembly is missing or forbidden, loadPyodide waits for ever: so ask first. What is forbidden, WebKit compiles
// all the same, and refuses to run it.
function testWebAssembly() {
  if (typeof WebAssembly !== "object") throw new Fatal("wasm-missing", "no WebAssembly");
  try {
    new WebAssembly.Instance(new WebAssembly.Module(EMPTY_WASM));
  } catch (error) {
    throw new Fatal("wasm-blocked", error.message);
  }
}

// What is asked for in vain, Python tells as an error; without a limit, the whole computer would feel it first.
function limitMemory(bytes) {
  const maximum = Math.floor(bytes / WASM_PAGE);
  WebAssembly.Memory = class extends WebAssembly.Memory {
    constructor(wanted) {
      super({ ...wanted, maximum: Math.min(wanted.maximum, maximum) });
    }
  };
}

// Pyodide only logs a module that this browser cannot compile, and waits for ever too.
function watchCompilation(report) {
  const instantiate = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...args) => {
    try {
      return await instantiate.apply(WebAssembly, args);
    } catch (error) {
      report(fatal(error));
      throw error;
    }
  };
}

// Give Pyodide the responses that are under way already, instead of second requests for them.
function lend(underWay, report) {
  for (const response of underWay.values()) response.catch(report);
  const fetchAnew = self.fetch;
  self.fetch = (input, options) => {
    const url = String(input);
    const response = underWay.get(url) ?? fetchAnew(input, options);
    underWay.delete(url);
    return response;
  };
}

async function fetchOk(url) {
  let response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new Fatal("download", `${url}: ${error.message}`);
  }
  if (!response.ok) throw new Fatal("download", `${url}: ${response.status}`);
  return response;
}

async function download(url, progress) {
  const response = await fetchOk(url);
  // Counted on a copy: browsers keep the machine code of wasm for the next visit only if they compile
  // the response itself, and then start in two thirds of the time.
  count(response.clone().body.getReader(), progress);
  return url.endsWith(WASM) ? typed(response) : response;
}

async function count(reader, progress) {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      progress.add(value.byteLength);
    }
  } catch {
    // Whoever reads the response itself notices, too.
  }
}

// Pyodide insists on this type, and not every server knows it.
function typed(response) {
  const type = "application/wasm";
  if (response.headers.get("Content-Type")?.startsWith(type)) return response;
  return new Response(response.body, { headers: { "Content-Type": type } });
}

function parentOf(module) {
  return module.split(".").slice(0, -1).join(".");
}

function moduleOf(place) {
  return place.split(":")[0];
}

// Counts bytes as they are once unpacked: how many of them are to come, only the manifest tells.
class Progress {
  #expected = Infinity;
  #received = 0;
  #step = -1;

  expect(sizes) {
    this.#expected = sizes.reduce((sum, bytes) => sum + bytes, 0);
    this.add(0);
  }

  add(bytes) {
    this.#received += bytes;
    const share = Math.min(this.#received / this.#expected, 1);
    const step = Math.floor(share * STEPS);
    if (step === this.#step) return;
    this.#step = step;
    self.postMessage({ stage: share < 1 ? "download" : "start", progress: share * DOWNLOAD_SHARE });
  }

  ready(restored) {
    self.postMessage({ stage: "ready", progress: 1, restored });
  }
}

// The archives beside the core, each fetched once; a failed download may be tried again.
class Archives {
  #loads = new Map();

  constructor(base, py, packages) {
    Object.assign(this, { base, py, packages });
    this.#loads.set(CORE, Promise.resolve());
  }

  // A package may lie in another archive than the one around it, which is then found by the shorter name.
  of(module) {
    for (let name = module; name; name = parentOf(name)) {
      const found = Object.keys(this.packages).find((archive) => this.packages[archive].includes(name));
      if (found) return found;
    }
    return CORE;
  }

  need(module) {
    const name = this.of(module);
    if (!this.#loads.has(name)) {
      const load = this.#open(name).catch((error) => {
        this.#loads.delete(name);
        throw fatal(error);
      });
      this.#loads.set(name, load);
    }
    return this.#loads.get(name);
  }

  async #open(name) {
    const response = await fetchOk(this.base + name);
    count(response.clone().body.getReader(), { add: () => self.postMessage({ arriving: true }) });
    const path = `/lib/${name}`;
    this.py.FS.writeFile(path, new Uint8Array(await response.arrayBuffer()));
    const parent = parentOf(this.packages[name][0]);
    if (parent) this.py.pyimport(parent).__path__.append(`${path}/${parent}`);
    else this.py.pyimport("sys").path.append(path);
  }
}
