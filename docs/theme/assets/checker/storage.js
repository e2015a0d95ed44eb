// Keeps the entries on this device, if the reader asks for it, and forgets them when told so.

const KEY = "gocluster-selfcheck";
/** What this page has saved last. */
let written = null;

/**
 * @typedef {object} Saved
 * @property {string | null} edition  of the criteria to which the entries belong; null: not said
 * @property {string} lang  of the page on which they were saved
 * @property {import("./form.js").Entries} entries
 */

/** @returns {Saved | null} what is saved, as far as it can be one's entries: anything may stand there */
export function recall() {
  const { edition, lang, entries } = asObject(parsed(stored()));
  if (typeof lang !== "string" || !(entries instanceof Object)) return null;
  const { fields, notes, typed_in } = entries;
  return {
    edition: typeof edition === "string" ? edition : null,
    lang,
    entries: { fields: textsIn(fields), notes: textsIn(notes), typed_in: textsIn(typed_in) },
  };
}

/** @returns {boolean} whether what is saved is what this page has saved last */
export function isOwn() {
  return stored() === written;
}

function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // A browser without storage has saved nothing.
  }
}

function parsed(/** @type {string | null} */ text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function textsIn(/** @type {unknown} */ value) {
  return Object.fromEntries(
    Object.entries(asObject(value)).filter(([, text]) => typeof text === "string"),
  );
}

function asObject(/** @type {unknown} */ value) {
  return value instanceof Object ? value : {};
}

/** @param {Saved} saved  @returns {boolean} whether the browser allows it */
export function remember(saved) {
  try {
    written = JSON.stringify(saved);
    localStorage.setItem(KEY, written);
    return true;
  } catch {
    return false;
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A browser without storage has nothing to forget.
  }
}
