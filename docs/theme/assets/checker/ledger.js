// Knows of the entries as a whole whether there are any, where they are from, whether a file holds them, and what
// the last file has replaced.

import { fieldName, today } from "./form.js";

/**
 * @param {import("./form.js").Form} form
 * @param {HTMLInputElement} referenceDay
 * @param {ReturnType<typeof import("./leftovers.js").createLeftovers>} leftovers
 */
export function createLedger(form, referenceDay, leftovers) {
  /** Whether everything in the form came from a file. */
  let fromFile = false;
  /** How often something was typed, and how often when all of it was last in a file. */
  let typed = 0;
  let typedInFile = 0;
  /** What the last file has replaced. */
  let replaced = null;

  /** Whether anything is entered; the day that the form proposes is not. */
  function somethingEntered() {
    const { fields, notes } = form.read();
    const proposed = fieldName(referenceDay);
    const names = Object.keys(fields).filter((name) => name !== proposed || fields[name] !== today());
    return names.length + Object.keys(notes).length > 0;
  }

  function state() {
    return { entries: form.read(), problems: leftovers.all(), fromFile, unsaved: typed > typedInFile };
  }

  return {
    somethingEntered,
    /** Whether anything is entered that did not come from a file. */
    somethingTyped: () => !fromFile && somethingEntered(),
    /** Notes that something was typed, or came from a place that is no file. */
    noteTyped() {
      typed += 1;
      fromFile = false;
    },
    /** Notes that a file is about to replace all entries. */
    noteFile() {
      replaced = state();
      fromFile = true;
      typedInFile = typed;
    },
    /** What the last file has replaced; once more, and it is the file's again.
     * @returns {{ entries: import("./form.js").Entries, problems: import("./errors.js").Problem[] }} */
    undo() {
      const before = replaced;
      replaced = state();
      fromFile = before.fromFile;
      if (before.unsaved) typed += 1;
      else typedInFile = typed;
      return before;
    },
    /** Notes that there is nothing left, nor anything to come back to. */
    clear() {
      replaced = null;
      typedInFile = typed;
    },
    /** @returns {() => void} notes that all that is entered now is in a file */
    givingAway() {
      const typedBefore = typed;
      return () => (typedInFile = typedBefore);
    },
    /** Whether anything is entered that is in no file. */
    get unsaved() {
      return typed > typedInFile;
    },
  };
}
