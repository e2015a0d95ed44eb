// Runs a Python function in Node, on the browser bundle of a built site, again and again. The Python goes on from the memory
// of another one, as on a visitor's second visit.
//
//   node pyodide_server.mjs BUNDLE PYTHON
//
// BUNDLE is the bundle's folder, PYTHON a file with a function `batch`. Both paths are absolute.
// The first line on standard output tells what runs: { pyodide, python, node }. Then each line of
// standard input is passed to `batch` and its value written as a line; if it fails, { error }.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { KEEPABLE, pack, unpack } from "../../docs/theme/assets/checker/snapshot.js";

// Node would show the line that failed, and Pyodide's are a million characters long.
process.on("uncaughtException", (error) => {
  console.error(error.message ?? error);
  process.exit(1);
});

const [bundle, python] = process.argv.slice(2);

const BLANK = JSON.stringify({ lang: "de", fields: {}, notes: {} });

function write(text) {
  process.stdout.write(`${text}\n`);
}

async function boot() {
  const { archives, lock } = JSON.parse(readFileSync(`${bundle}/bundle.json`, "utf8"));
  const { loadPyodide } = await import(pathToFileURL(`${bundle}/pyodide.mjs`).href);
  const load = (options) =>
    loadPyodide({
      indexURL: bundle,
      stdLibURL: `${bundle}/core.zip`,
      packageBaseUrl: bundle,
      lockFileContents: JSON.stringify(lock),
      stdout: console.error, // standard output belongs to the answers
      stderr: console.error,
      ...options,
    });
  const first = await load(KEEPABLE);
  answer(first.pyimport("gocluster_rules.service").check, BLANK); // What fails here fails in each case, and is told then.
  const kept = await new Blob(pack(first.makeMemorySnapshot())).arrayBuffer();
  const py = await load({ _loadSnapshot: unpack(kept) });
  for (const [name, packages] of Object.entries(archives)) add(py, name, packages);
  return py;
}

// The worker fetches these with the first call that needs them.
function add(py, name, [first]) {
  const path = `/lib/${name}`;
  py.FS.writeFile(path, readFileSync(`${bundle}/${name}`));
  const parent = first.split(".").slice(0, -1).join(".");
  if (parent) py.pyimport(parent).__path__.append(`${path}/${parent}`);
  else py.pyimport("sys").path.append(path);
}

function answer(batch, line) {
  try {
    return batch(line);
  } catch (error) {
    return JSON.stringify({ error: error.message });
  }
}

const py = await boot();
const globals = py.toPy({});
py.runPython(readFileSync(python, "utf8"), { globals });
const batch = globals.get("batch");
const { version_info: version } = py.pyimport("sys");
write(
  JSON.stringify({
    pyodide: py.version,
    python: `${version.major}.${version.minor}.${version.micro}`,
    node: process.versions.node,
  }),
);
for await (const line of createInterface({ input: process.stdin })) write(answer(batch, line));
process.exit(0);
