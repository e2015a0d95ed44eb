// Goes into pyodide.asm.js, before the imports of its wasm: with the first call of a function that seldom is called, the
// file with all of them is fetched. Workers and Node can wait for it. If it does not arrive, Python has ended in the
// middle of its work, and whoever called it is told so each time.
var seldom = new WebAssembly.Table({ initial: PLACES, maximum: PLACES, element: "anyfunc" });
var seldomFile = locateFile(FILE); // later Pyodide locates nothing any more
var importsOfBoth, seldomMissing;

function fetch_seldom() {
  if (seldomMissing) throw seldomMissing;
  try {
    new WebAssembly.Instance(new WebAssembly.Module(readBinary(seldomFile)), importsOfBoth);
  } catch (error) {
    seldomMissing = Object.assign(new TypeError(FILE + ": " + error.message), { code: "download" });
    throw seldomMissing;
  }
}

