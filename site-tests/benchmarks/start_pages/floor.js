// Compiles Pyodide's wasm and does nothing else: what no page that runs it can be faster than.

import { failed, given, reached } from "./shared.js";

WebAssembly.compileStreaming(fetch(given("wasm"))).then(reached, failed);
