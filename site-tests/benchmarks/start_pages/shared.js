// What every page of the comparison of starts has: the questions that it puts to Python, and what is measured of it.

import { requests } from "./given.js";

export { calls, empty, memoryBytes, requests } from "./given.js";

// The benchmark reads it. `first`: milliseconds from navigation to the first answer.
const outcome = { answers: [], done: false, error: null, first: 0, restored: false };
window.outcome = outcome;

/** @param {string} answer  to the request of this number, in their order */
export function answered(number, answer) {
  if (number === 0) outcome.first = performance.now();
  outcome.answers[number] = answer;
  outcome.done = number === requests.length - 1;
}

/** There is nothing to ask of this page. */
export function reached() {
  outcome.first = performance.now();
  outcome.done = true;
}

export function failed(reason) {
  outcome.error = String(reason);
}

window.addEventListener("error", ({ message }) => failed(message));
window.addEventListener("unhandledrejection", ({ reason }) => failed(reason));

/** Python went on from a memory that was kept. */
export function restored() {
  outcome.restored = true;
}

/** @param {Worker} worker  that answers { number, answer } or { error } */
export function listen(worker) {
  worker.addEventListener("error", ({ message }) => failed(message));
  worker.addEventListener("message", ({ data }) => {
    if (data.error) failed(data.error);
    else answered(data.number, data.answer);
  });
}

/** The address in the query of the page's own. */
export function given(name) {
  return new URL(new URLSearchParams(location.search).get(name), location.href).href;
}
