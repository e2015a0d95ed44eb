// Fetches what the self-check needs first as soon as somebody reaches for a link to it, so that it is there when they
// begin. Not for somebody who saves data.

/** What the worker of the self-check asks for at its start. */
const FIRST = ["bundle.json", "pyodide.mjs", "pyodide.asm.js", "core.zip", "pyodide.asm.wasm"];
const SIGNS = ["pointerover", "focusin"];

const { content, dataset } = document.querySelector('meta[name="self-check"]');
const check = new URL(content, document.baseURI).href;
const isHere = location.href.split("#")[0] === check;
const bundle = new URL(dataset.bundle, document.baseURI);

/** Into the browser's cache: what is not read to its end would not be kept. */
async function fetchEarly(/** @type {string} */ name) {
  const response = await fetch(new URL(name, bundle), { priority: "low" });
  await response.body.pipeTo(new WritableStream());
}

function reach({ target }) {
  if (target.closest("a")?.href.split("#")[0] !== check) return;
  for (const sign of SIGNS) removeEventListener(sign, reach);
  for (const name of FIRST) fetchEarly(name).catch(() => {}); // The self-check will say what is wrong.
}

if (!isHere && !navigator.connection?.saveData) for (const sign of SIGNS) addEventListener(sign, reach);
