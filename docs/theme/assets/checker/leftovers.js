// What is wrong with a loaded file and no field can show, such as a day in words or a number stored as a text: told at
// the empty field until something is entered there.

import { fillIn } from "./form.js";

/** @typedef {import("./errors.js").Problem} Problem */

/** @param {{ in_file: string }} texts */
export function createLeftovers(texts) {
  /** @type {Map<string, Problem>} by the field */
  let problems = new Map();

  /** Takes over what is wrong with a file, or nothing. */
  function take(/** @type {Problem[]} */ found) {
    const told = found.map((problem) => ({ ...problem, message: fillIn(texts.in_file, { message: problem.at_field }) }));
    problems = new Map(told.filter(({ field }) => field).map((problem) => [problem.field, problem]));
  }

  /** What is wrong with fields at which the form itself finds nothing. @returns {Problem[]} */
  function beside(/** @type {Problem[]} */ found) {
    const fields = new Set(found.map(({ field }) => field));
    return [...problems.values()].filter(({ field }) => !fields.has(field));
  }

  return {
    take,
    beside,
    /** @returns {Problem[]} what is still wrong, to be taken over again */
    all: () => [...problems.values()],
    forget: (/** @type {string} */ field) => problems.delete(field),
  };
}
