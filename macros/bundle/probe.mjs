// Starts Pyodide in Node, puts the application to work as the page would, and reports what was loaded.
//
//   node bundle_probe.mjs JOB.json RESULT.json
//
// The builder runs it on the stock Pyodide, to learn which modules the application needs, and on the finished
// bundle, to prove that none is missing. Both runs do the same work and must agree. A third run, with a wasm that
// tells, learns which of its functions the application calls.
//
// Job: { loader, index, library, lock, worker, samples, functions: { load, check, read, write, members, ... },
//   core: { archive, imports }, later: { archives: { path: parent }, imports }, tells }
//   Paths are absolute; archive is null where the library holds the modules already. The parent is the
//   package around what lies in the archive, or "".
// Result: { python, magic, copyright, answers, absent, loaded: { boot, core, later }, read, called }
//   read: the names of files that were read with Python at work
import fs, { readFileSync, writeFileSync } from "node:fs";
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

// Python is called like this there, and the same functions of it shall be called each time.
const AS_IN_BROWSERS = { _sysExecutable: "./this.program", env: { PYTHONHASHSEED: "0" } };

// Functions of C that the application does not call, among them ones that call back, fail, and are called by others.
const SELDOM = `
import _bisect, _codecs_cn, _codecs_hk, _codecs_iso2022, _codecs_jp, _codecs_kr, _codecs_tw, _heapq, cmath, itertools
import math, zlib
def fails(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return repr(error)
items = [3, 1, 2]
_heapq.heapify(items)
found = [1, 4, 9]
_bisect.insort_right(found, 5, key=lambda number: -abs(number - 20))
kanji = _codecs_jp.getcodec("shift_jis")
codecs = {
    _codecs_cn: ["gb2312", "gbk", "gb18030", "hz"],
    _codecs_hk: ["big5hkscs"],
    _codecs_iso2022: ["iso2022_kr", "iso2022_jp", "iso2022_jp_2", "iso2022_jp_2004", "iso2022_jp_3", "iso2022_jp_ext"],
    _codecs_jp: ["shift_jis", "cp932", "euc_jp", "shift_jis_2004", "euc_jis_2004", "euc_jisx0213", "shift_jisx0213"],
    _codecs_kr: ["euc_kr", "cp949", "johab"],
    _codecs_tw: ["big5", "cp950"],
}
characters = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x30000)]))
pairs = bytes(byte for first in range(256) for second in range(256) for byte in (first, second, 10))
def translated(module, name):
    codec = module.getcodec(name)
    out, _ = codec.encode(characters, "ignore")
    return [name, zlib.crc32(out), *(hash_of(codec.decode(each, "replace")[0]) for each in (out, pairs))]
def hash_of(text):
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))
repr([
    items, found, cmath.exp(1 + 2j), math.gamma(5.5), math.perm(30, 4), (2 + 1j) ** 3,
    kanji.encode("検査"), kanji.decode(b"\\x8c\\x9f\\xff", "replace"), fails(kanji.decode, b"\\xff"),
    fails(cmath.log, 0), fails(lambda: _bisect.bisect_right([1, 2], 1, key=lambda number: 1 / 0)), fails(cmath.rect, "1", 2),
    fails(_bisect.bisect_right, [1, 2], 1), list(itertools.permutations("abc", 2)), int("7" * 300) * int("9" * 400),
    list(map(str, memoryview(bytes(8)).cast("d"))), frozenset("a") ^ {"b"} ^ {"a"}, "ß".casefold(),
    [translated(module, name) for module, names in codecs.items() for name in names],
])
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

def imported(start):
    return any(name.startswith(start) for name in sys.modules)

def loaded():
    specs = (getattr(module, "__spec__", None) for module in sys.modules.values())
    origins = (spec.origin for spec in specs if spec and spec.has_location)
    return sorted({o.partition(".zip/")[2] for o in origins if o and ".zip/" in o})
`;

const LANGS = ["de", "en"];
const SITE = "https://selfcheck.example/";
const LIST = "Name;KMU;PLZ\nErfunden GmbH;ja;39104\nNirgends e. V.;;99999\n";
// As German Excel saves it: Windows-1252, a line of title, leading zeros lost.
const FROM_EXCEL = `Übersicht;;;;;\r
;;;;;\r
Lfd. Nr.;Mitglied;Akteursart;KMU (ja/nein);PLZ;Fest gebunden?\r
1;"Müßige ""Erfindung"" GmbH";Unternehmen;JA;1067;ja\r
2;Verein;Verband;vielleicht;A-1010;nein\r
;Summe: 2;;;;\r
`;
const OFFICE = { country: "DE", postal_code: "10623" };
const IMPORT_ERRORS = ["ImportError", "ModuleNotFoundError"];

const answers = [];
const absent = [];
const loaded = {};

const { loadPyodide } = await import(pathToFileURL(job.loader).href);
const load = (options) =>
  loadPyodide({
    indexURL: job.index,
    stdLibURL: job.library,
    packageBaseUrl: job.index,
    lockFileContents: job.lock,
    ...(job.tells && AS_IN_BROWSERS),
    ...options,
  });
globalThis.called = new Set();
const py = await load();
const read = watchReading();
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

function runLinesOfWorker() {
  const lines = [...readFileSync(job.worker, "utf8").matchAll(/^const (INVOKE|TIDY|AWAKE) = (["`])(.*?)\2;$/gms)];
  if (lines.length !== 3) throw new Error("the worker lets Python run something else");
  for (const [, , , code] of lines) py.runPython(code, { globals: py.toPy({}) });
}

function failInPython() {
  py.runPython(ERROR_PATHS);
  for (const [code, type] of Object.entries({ "{}['absent']": "KeyError", "import absent": "ModuleNotFoundError" })) {
    try {
      py.runPython(code);
    } catch (error) {
      if (error.type !== type || !error.message.includes("absent")) throw error;
    }
  }
}

function watchReading() {
  const names = [];
  const { readFileSync } = fs;
  fs.readFileSync = (path, ...options) => {
    names.push(String(path).split(/[\\/]/).pop());
    return readFileSync(path, ...options);
  };
  return names;
}

function open(archive, parent = "", python = py) {
  if (!archive) return;
  const place = "/lib/" + archive.split(/[\\/]/).pop();
  python.FS.writeFile(place, readFileSync(archive));
  if (parent) python.pyimport(parent).__path__.append(`${place}/${parent}`);
  else python.pyimport("sys").path.append(place);
}

// What the next visit does: it goes on from a memory that was kept.
async function goOn(request) {
  const check = (python) => {
    open(job.core.archive, "", python);
    const [module, name] = job.functions.check.split(":");
    return python.pyimport(module)[name](request);
  };
  const first = await load({ _makeSnapshot: true });
  check(first);
  const python = await load({ _loadSnapshot: first.makeMemorySnapshot() });
  answers.push(check(python));
  return python;
}

// With everything at hand, what stands in for a module must be able to become it: it does so when asked for more.
function importAll(stage, { imports }) {
  const missing = helper("absent")(py.toPy(imports), stage === "later");
  absent.push(...missing.toJs());
  loaded[stage] = helper("loaded")().toJs();
}

py.runPython(HELPERS, { globals: helpers });
loaded.boot = helper("loaded")().toJs();

// What the page does with an answer file: into the form, evaluate, into a workbook, back from it. Workbooks take
// longest, so there is one of each sample, in the languages by turns.
const requests = [];
open(job.core.archive);
for (const [place, sample] of job.samples.entries()) {
  for (const lang of LANGS) {
    const { fields, notes } = JSON.parse(record("load", bytes(sample), lang));
    const request = JSON.stringify({ lang, fields, notes, site_url: SITE });
    record("verdicts", request);
    record("check", request);
    if (lang === LANGS[place % LANGS.length]) requests.push([request, lang]);
  }
}
recordRefusal("load", bytes("no answer file"), "de");
recordRefusal("check", "no request");
failInPython();
runLinesOfWorker();
importAll("core", job.core);

for (const [archive, parent] of Object.entries(job.later.archives)) open(archive, parent);
for (const [request, lang] of requests) {
  const workbook = record("write", request);
  record("read", workbook, lang);
  record("audit", workbook);
}
recordRefusal("read", bytes("no workbook"), "de");
const fromExcel = Uint8Array.from(FROM_EXCEL, (character) => character.codePointAt(0));
for (const [list, lang] of [[bytes(LIST), "de"], [bytes(LIST), "en"], [fromExcel, "de"]]) {
  const rows = JSON.stringify(JSON.parse(record("list", list, lang)).rows);
  const { members } = JSON.parse(record("members", JSON.stringify({ lang, rows, office: OFFICE })));
  const request = JSON.stringify({ lang, members, office: OFFICE });
  record("members", request);
  record("pictures", request);
  record("overview", request);
}
recordRefusal("list", bytes(""), "de");
recordRefusal("list", record("write", requests[0][0]), "de");
importAll("later", job.later);
if (job.tells && helper("imported")("_codecs_")) throw new Error("tables of codecs are seldom needed no more");
const next = await goOn(requests[0][0]);
if (!job.tells) for (const python of [py, next]) answers.push(python.runPython(SELDOM));

const { version_info: version, copyright } = py.pyimport("sys");
const result = {
  python: `${version.major}.${version.minor}.${version.micro}`,
  magic: py.pyimport("importlib.util").MAGIC_NUMBER.hex(),
  copyright,
  answers,
  absent,
  loaded,
  read,
  called: [...called],
};
writeFileSync(resultFile, JSON.stringify(result));
process.exit(0);
