// Keeps the entries on this device, if the reader asks for it, and forgets them when told so. Hands them over to the
// page of the other language, once, in the memory of the tab.

export const KEY = "gocluster-selfcheck";
const HANDED_OVER = "gocluster-selfcheck-language";
/** What is saved, as far as this page knows: what it has saved or taken over last. */
let known = null;

/**
 * @typedef {object} Saved
 * @property {string | null} edition  of the criteria to which the entries belong; null: not said
 * @property {string} lang  of the page on which they were saved
 * @property {import("./form.js").Entries} entries
 */

/** @returns {Saved | null} what is saved, as far as it can be one's entries: anything may stand there */
export function recall() {
  return asSaved(stored());
}

/** @returns {Saved | null} */
function asSaved(/** @type {string | null} */ text) {
  const { edition, lang, entries } = asObject(parsed(text));
  if (typeof lang !== "string" || !(entries instanceof Object)) return null;
  const { fields, notes, typed_in } = entries;
  return {
    edition: typeof edition === "string" ? edition : null,
    lang,
    entries: { fields: textsIn(fields), notes: textsIn(notes), typed_in: textsIn(typed_in) },
  };
}

/** @returns {boolean} whether nobody else has saved or deleted anything since this page did, or took it over */
export function isKnown() {
  return stored() === known;
}

/** Notes that this page takes over what is saved. */
export function acknowledge() {
  known = stored();
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
    const text = JSON.stringify(saved);
    localStorage.setItem(KEY, text);
    known = text;
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
  acknowledge();
}

/** @param {Saved} saved  @param {string} to  the language of the page that may take it  @returns {boolean} whether the browser allows it */
export function handOver(saved, to) {
  try {
    sessionStorage.setItem(HANDED_OVER, JSON.stringify({ ...saved, to }));
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} lang  of this page
 * @param {boolean} cameBack  whether the reader did, perhaps because the other page did not come
 * @returns {Saved | null} what was handed over to it, or by it if the reader came back; it is there only once
 */
export function takeHandedOver(lang, cameBack) {
  try {
    const text = sessionStorage.getItem(HANDED_OVER);
    sessionStorage.removeItem(HANDED_OVER);
    const { to, lang: from } = asObject(parsed(text));
    return to === lang || (cameBack && from === lang) ? asSaved(text) : null;
  } catch {
    return null; // A browser without storage has taken nothing along.
  }
}
