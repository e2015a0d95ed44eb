// Saves the entries on this device as long as the box is ticked, and puts them back; nothing is kept otherwise.

import { fillIn } from "./form.js";
import { forget, isOwn, recall, remember } from "./storage.js";

/**
 * @param {HTMLElement} root
 * @param {object} settings  the page's data block
 * @param {object} page
 * @param {import("./form.js").Form} page.form
 * @param {(entries: import("./form.js").Entries) => void} page.onEntries  takes the entries over
 * @param {(name: string, found: string) => Promise<string>} page.ask
 * @param {() => Promise<boolean>} page.mayReplace  asks if something would be lost
 */
export function createSaving(root, { edition, lang, texts }, page) {
  const box = root.querySelector("#ck-save");
  const status = root.querySelector('[data-part="save-status"]');
  /** Whether what is in the form is on this device. */
  let kept = false;

  function tell(text) {
    if (status.textContent !== text) status.textContent = text;
  }

  function save() {
    if (!box.checked) return;
    kept = remember({ edition, lang, entries: page.form.read() });
    tell(kept ? texts.saved : texts.not_saved);
  }

  function stop(told = "") {
    forget();
    box.checked = false;
    kept = false;
    tell(told);
  }

  /** What is saved and belongs to another edition, or to none that is known. */
  function foreign() {
    const saved = recall();
    return saved && saved.edition !== edition && page.form.fit(saved.entries).found ? saved : null;
  }

  /** Puts back what was saved. */
  async function restore() {
    const saved = recall();
    if (saved?.edition === edition) resume(saved);
    else if (foreign()) await decide();
  }

  function resume(/** @type {import("./storage.js").Saved} */ { lang: typedIn, entries }) {
    const others = Object.keys(entries.fields).map((name) => [name, entries.typed_in[name] ?? typedIn]);
    const typed_in = Object.fromEntries(others.filter(([, language]) => language !== lang));
    box.checked = true;
    page.onEntries({ ...entries, typed_in });
  }

  /** Lets the reader decide about what belongs to another edition; until then it stays as it is. */
  async function decide() {
    const saved = foreign();
    const found = saved.edition === null ? texts.stored_unknown : texts.stored_other;
    const values = { saved: saved.edition, edition, ...page.form.fit(saved.entries) };
    const answer = await page.ask("stored", fillIn(found, values));
    if (answer === "yes" && (await page.mayReplace())) resume(saved);
    if (answer === "no") stop(texts.forgotten);
    return answer;
  }

  /** Saving begins once there is nothing left to decide, since it replaces what is saved. */
  async function begin() {
    if (foreign()) {
      box.checked = false;
      if ((await decide()) !== "no") return;
      box.checked = true;
    }
    save();
  }

  /** Takes over what another window has saved or deleted meanwhile, which saving here would undo. */
  function catchUp() {
    if (!kept || isOwn()) return;
    box.checked = false;
    kept = false;
    tell("");
    restore();
  }

  for (const back of ["focus", "pageshow"]) addEventListener(back, catchUp);
  box.addEventListener("change", () => (box.checked ? begin() : stop(texts.forgotten)));

  return {
    save,
    stop,
    restore,
    get kept() {
      return kept;
    },
    /** Whether something is saved, of whichever edition. */
    get found() {
      return recall() !== null;
    },
  };
}
