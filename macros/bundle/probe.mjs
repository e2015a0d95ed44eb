// Starts Pyodide in Node, puts the application to work as the page would, and reports what was loaded.
//
//   node bundle_probe.mjs JOB.json RESULT.json
//
// The builder runs it twice: on the stock Pyodide, to learn which modules the application needs, and
// on the finished bundle, to prove that none is missing. Both runs do the same work and must agree.
//
// Job: { loader, index, library, lock, samples, functions: { load, check, read, write, members, ... },
//   core: { archive, imports }, later: { archives: { path: parent }, imports } }
//   Paths are absolute; archive is null where the library holds the modules already. The parent is the
//   package around what lies in the archive, or "".
// Result: { python, magic, copyright, answers, absent, loaded: { boot, core, later } }
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

// Node would show the line that failed, and Pyodide's are a million characters long.
process.on("uncaughtException", (error) => {
  console.error(error.message ?? error);
  process.exit(1);
});

const [jobFile, resultFile] = process.argv.slice(2);
const job = JSON.parse(readFileSync(jobFile, "utf8"));

// What goes wrong must be reportable too: these paths import modules of their own when first taken.
const ERROR_PATHS = `
import datetime, traceback, warnings
try:
    {}["absent"]
except KeyError:
    assert "absent" in traceback.format_exc()
try:
    datetime.datetime.strptime("30 February", "%d %B")
except ValueError:
    pass
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("noticed")
warnings.formatwarning(caught[0].message, caught[0].category, caught[0].filename, 1)
`;

const HELPERS = `
import importlib, sys
from pyodide.ffi import JsBuffer

def invoke(place, *arguments):
    module, _, function = place.partition(":")
    plain = (a.to_bytes() if isinstance(a, JsBuffer) else a for a in arguments)
    return getattr(importlib.import_module(module), function)(*plain)

def absent(names, whole):
    reasons = []
    for name in names:
        try:
            module = importlib.import_module(name)
            if whole:
                getattr(module, "more", None)
        except ImportError as error:
            reasons.append(f"{name}: {error.msg}")
    return reasons

def loaded():
    specs = (getattr(module, "__spec__", None) for module in sys.modules.values())
    origins = (spec.origin for spec in specs if spec and spec.has_location)
    return sorted({o.partition(".zip/")[2] for o in origins if o and ".zip/" in o})
`;

const SITE = "https://selfcheck.example/";
const LIST = "Name;KMU;PLZ\nErfunden GmbH;ja;39104\nNirgends e. V.;;99999\n";
const OFFICE = { country: "DE", postal_code: "10623" };
const IMPORT_ERRORS = ["ImportError", "ModuleNotFoundError"];

const answers = [];
const absent = [];
const loaded = {};

const { loadPyodide } = await import(pathToFileURL(job.loader).href);
const py = await loadPyodide({
  indexURL: job.index,
  stdLibURL: job.library,
  packageBaseUrl: job.index,
  lockFileContents: job.lock,
});
const helpers = py.toPy({});
const helper = (name) => helpers.get(name);
const bytes = (text) => new TextEncoder().encode(text);

function invoke(call, ...args) {
  const value = helper("invoke")(job.functions[call], ...args);
  if (!(value instanceof py.ffi.PyProxy)) return value;
  const plain = value.toJs();
  value.destroy();
  return plain;
}

// Stock and bundle must give the same answers.
function record(...parts) {
  const value = invoke(...parts);
  if (!(value instanceof Uint8Array)) answers.push(value); // a workbook is judged by reading it
  return value;
}

// What is no proper input may be refused in words or end in an error: the same one in both.
function recordRefusal(...parts) {
  try {
    record(...parts);
  } catch (error) {
    if (!error.type || IMPORT_ERRORS.includes(error.type)) throw error;
    answers.push(error.type);
  }
}

function failInPython() {
  py.runPython(ERROR_PATHS);
  try {
    py.runPython("{}['absent']");
  } catch (error) {
    if (error.type !== "KeyError" || !error.message.includes("absent")) throw error;
  }
}

function open(archive, parent = "") {
  if (!archive) return;
  const place = "/lib/" + archive.split(/[\\/]/).pop();
  py.FS.writeFile(place, readFileSync(archive));
  if (parent) py.pyimport(parent).__path__.append(`${place}/${parent}`);
  else py.pyimport("sys").path.append(place);
}

// With everything at hand, what stands in for a module must be able to become it: it does so when asked for more.
function load(stage, { imports }) {
  const missing = helper("absent")(py.toPy(imports), stage === "later");
  absent.push(...missing.toJs());
  loaded[stage] = helper("loaded")().toJs();
}

py.runPython(HELPERS, { globals: helpers });
loaded.boot = helper("loaded")().toJs();

// What the page does with an answer file: into the form, evaluate, into a workbook, back from it.
const requests = [];
open(job.core.archive);
for (const sample of job.samples) {
  for (const lang of ["de", "en"]) {
    const { fields, notes } = JSON.parse(record("load", bytes(sample), lang));
    requests.push([JSON.stringify({ lang, fields, notes, site_url: SITE }), lang]);
    record("verdicts", requests.at(-1)[0]);
    record("check", requests.at(-1)[0]);
  }
}
recordRefusal("load", bytes("no answer file"), "de");
recordRefusal("check", "no request");
failInPython();
load("core", job.core);

for (const [archive, parent] of Object.entries(job.later.archives)) open(archive, parent);
for (const [request, lang] of requests) record("read", record("write", request), lang);
recordRefusal("read", bytes("no workbook"), "de");
for (const lang of ["de", "en"]) {
  const rows = JSON.stringify(JSON.parse(record("list", bytes(LIST), lang)).rows);
  const { members } = JSON.parse(record("members", JSON.stringify({ lang, rows, office: OFFICE })));
  const request = JSON.stringify({ lang, members, office: OFFICE });
  record("members", request);
  record("pictures", request);
  record("overview", request);
}
recordRefusal("list", bytes(""), "de");
load("later", job.later);

const { version_info: version, copyright } = py.pyimport("sys");
const result = {
  python: `${version.major}.${version.minor}.${version.micro}`,
  magic: py.pyimport("importlib.util").MAGIC_NUMBER.hex(),
  copyright,
  answers,
  absent,
  loaded,
};
writeFileSync(resultFile, JSON.stringify(result));
process.exit(0);
