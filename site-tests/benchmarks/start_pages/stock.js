// Pyodide as it is published, in a worker.

import { given, listen, requests } from "./shared.js";

const worker = new Worker("stock-worker.js", { type: "module" });
listen(worker);
worker.postMessage({ folder: given("pyodide"), wheel: given("wheel"), requests });
