// Has a started Python kept for the next visit once nobody waits for this one: in a worker of its own, which sees none
// of the entries, so that none can be in the memory that is kept.

import { forget, refused } from "../offline/kept.js";

/** So long nothing is asked of Python, in milliseconds. */
const QUIET = 10_000;

/**
 * @param {object} options
 * @param {URL} options.worker  the worker's script
 * @param {object} options.message  what starts it, with the calls that it makes before its memory is kept
 */
export function createKeeper({ worker, message }) {
  let timer = 0;
  let begun = false;

  function begin() {
    begun = true;
    if (refused() || navigator.connection?.saveData) return;
    const keeping = new Worker(worker, { type: "module" });
    keeping.addEventListener("message", ({ data }) => {
      if (data.kept === undefined && !data.fatal) return;
      keeping.terminate();
      if (refused()) forget(message.site); // The reader has removed everything meanwhile.
    });
    keeping.postMessage(message);
  }

  return {
    /** Something is asked of Python. */
    wait: () => clearTimeout(timer),
    /** Nothing is asked of Python any more. */
    rest() {
      clearTimeout(timer);
      if (!begun) timer = setTimeout(begin, QUIET);
    },
    /** There is one kept, or it is not wanted. */
    stop() {
      begun = true;
      clearTimeout(timer);
    },
  };
}
