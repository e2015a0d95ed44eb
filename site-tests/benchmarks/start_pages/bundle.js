// A bundle of ours with the worker of the built site.

import { answered, calls, empty, failed, given, memoryBytes, requests, restored } from "./shared.js";

const message = { base: given("bundle"), site: new URL("/", location.href).href, functions: calls, memoryBytes };

function start(first, receive) {
  const worker = new Worker(given("worker"), { type: "module" });
  worker.addEventListener("error", (event) => failed(event.message));
  worker.addEventListener("message", ({ data }) => {
    if (data.fatal) failed(`${data.fatal}: ${data.detail}`);
    else receive(data);
  });
  worker.postMessage({ ...message, ...first });
  return worker;
}

const worker = start({}, ({ restored: goesOn, id, ok, value, error }) => {
  if (goesOn) restored();
  if (!id) return;
  if (ok) answered(id - 1, value);
  else failed(error.message);
});
requests.forEach((request, number) => worker.postMessage({ id: number + 1, call: "check", args: [request] }));

/** As the page of the self-check does once nobody waits for Python; whether a memory is kept then. */
window.keep = () =>
  new Promise((resolve) => {
    const keeper = start({ keep: [["check", empty]] }, ({ kept }) => {
      if (kept === undefined) return;
      keeper.terminate();
      resolve(kept);
    });
  });
