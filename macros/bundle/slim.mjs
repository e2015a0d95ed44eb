// Finds out what of Pyodide's script is used where no package is ever loaded, and leaves out the rest.
//
//   node slim.mjs exports SCRIPT LOADER        the wasm's exports that are used, as a JSON list
//   node slim.mjs script SCRIPT LOADER WASM…   the script without what is not used with this wasm, shortened
//
// SCRIPT is pyodide.asm.js, LOADER pyodide.mjs. The script names every function of C and many of libraries like
// OpenGL, for packages with code of their own. If something cannot be read, the reason is on standard error and the
// status 1.
import { readFileSync } from "node:fs";
import { minify } from "terser";

const EXPORT = /var ([\w$]+)=(?:Module\["\w+"\]=)?wasmExports\["(\w+)"\];/g;
const ALIAS = /Module\["(_\w+)"\]=(_\w+);/g;
const SIGNATURE = /\b_\w+\.sig="\w*";/g; // of functions that packages call through pointers
const IMPORTS = /var wasmImports=\{([^{}]*)\};/;
// The content policy forbids it, and only packages' code and what nobody calls would use it. As long as it is a direct
// one, no name around it could be shortened.
const EVAL = /\beval\(/g;
const OPTIONS = {
  compress: { passes: 2, keep_classnames: true },
  mangle: { keep_classnames: true }, // Python tells classes by their names
  format: { comments: /^!|licen[cs]e|copyright/i },
};

function words(text) {
  const counts = new Map();
  for (const [word] of text.matchAll(/[\w$]+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Names after a dot or in quotes, with the underscore that Module's names begin with: someone may look them up. */
function lookedUp(text) {
  const found = [...text.matchAll(/\.(_\w+)|(["'`])(\w+)\2/g)];
  return new Set(found.flatMap(([, property, , quoted]) => (property ? [property] : [quoted, `_${quoted}`])));
}

/** The script without names that nobody uses, and the exports that stay. */
function used(script, loader) {
  const definitions = script.matchAll(EXPORT);
  const bare = script.replace(EXPORT, "").replace(ALIAS, "").replace(SIGNATURE, "");
  const counts = words(bare);
  const asked = lookedUp(bare + loader);
  const names = [...bare.matchAll(/wasmExports(?:\.(\w+)|\["(\w+)"\])/g)].map(([, a, b]) => a ?? b);
  const without = script
    .replace(EXPORT, (definition, name, exported) => {
      if (!counts.has(name) && !asked.has(`_${exported}`)) return "";
      names.push(exported);
      return definition;
    })
    .replace(ALIAS, (alias, name) => (asked.has(name) ? alias : ""))
    .replace(SIGNATURE, "");
  if (![...definitions].length) throw new Error("no exports are read");
  return { script: without, exports: [...new Set(names)].sort() };
}

async function shortened(script, wasms) {
  const imports = wasms.flatMap((wasm) => WebAssembly.Module.imports(new WebAssembly.Module(wasm)));
  const wanted = new Set(imports.map(({ name }) => name));
  if (!IMPORTS.test(script)) throw new Error("no imports are given");
  const fewer = script
    .replace(IMPORTS, (_, all) => {
      const kept = all.split(",").filter((entry) => wanted.has(entry.split(":")[0]));
      return `var wasmImports={${kept}};`;
    })
    .replace(EVAL, "(0,eval)(");
  return (await minify(fewer, OPTIONS)).code;
}

const [task, ...paths] = process.argv.slice(2);
const [script, loader, ...wasms] = paths.map((path) => readFileSync(path));
try {
  const found = used(script.toString(), loader.toString());
  process.stdout.write(task === "exports" ? JSON.stringify(found.exports) : await shortened(found.script, wasms));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
