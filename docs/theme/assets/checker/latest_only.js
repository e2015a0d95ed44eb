// Keeps what is asked for again and again from running twice at a time.

/**
 * Makes of `run` a function that never runs twice at a time: requests made meanwhile lead to one more
 * run, and all of them get its value.
 * @template T
 * @param {() => Promise<T>} run
 * @returns {() => Promise<T>}
 */
export function latestOnly(run) {
  let running = null;
  let again = false;

  async function runUntilQuiet() {
    try {
      let value;
      do {
        again = false;
        value = await run();
      } while (again);
      return value;
    } finally {
      running = null;
    }
  }

  return () => {
    again = true;
    running ??= runUntilQuiet();
    return running;
  };
}
