// Keeps the entries on this device, if the reader asks for it, and forgets them when told so.

const KEY = "gocluster-selfcheck";

/** @typedef {{ lang: string, entries: import("./form.js").Entries, answers: object | null }} Saved */

/** @returns {Saved | null} */
export function recall() {
  try {
    return JSON.parse(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

/** @param {Saved} saved  @returns {boolean} whether the browser allows it */
export function remember(saved) {
  try {
    localStorage.setItem(KEY, JSON.stringify(saved));
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
