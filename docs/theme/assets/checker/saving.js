// Saves the entries on this device as long as the box is ticked, and puts them back; nothing is kept otherwise. What
// other windows of this browser save or delete is taken over here, and nothing of it is undone.

import { fillIn } from "./form.js";
import * as storage from "./storage.js";

/** @typedef {import("./form.js").Entries} Entries */
/** @typedef {import("./storage.js").Saved} Saved */

/**
 * @param {HTMLElement} root
 * @param {object} settings  the page's data block
 * @param {object} page
 * @param {import("./form.js").Form} page.form
 * @param {(entries: Entries) => void} page.onEntries  takes the entries over
 * @param {(name: string, found?: string) => Promise<string>} page.ask
 * @param {() => boolean} page.somethingEntered
 * @param {() => Promise<boolean>} page.mayReplace  asks if something would be lost
 */
export function createSaving(root, { edition, lang, texts }, page) {
  const box = root.querySelector("#ck-save");
  const status = root.querySelector('[data-part="save-status"]');
  /** Whether what is in the form is on this device. */
  let kept = false;
  /** Whether it is on its way to the page of the other language. */
  let handedOver = false;

  function tell(text) {
    if (status.textContent !== text) status.textContent = text;
  }

  /** @param {string} [changed]  the name of the field that was changed; otherwise it is decided that all is to be saved */
  function save(changed) {
    handedOver = false;
    if (!box.checked) return;
    if (changed && !storage.isKnown()) {
      joinIn(changed);
      return;
    }
    kept = storage.remember({ edition, lang, entries: page.form.read() });
    tell(kept ? texts.saved : texts.not_saved);
  }

  function stop(told = "") {
    storage.forget();
    letGo(told);
  }

  /** Goes on without saving. */
  function letGo(told) {
    box.checked = false;
    kept = false;
    tell(told);
  }

  /** What is saved for the criteria that are evaluated here. */
  function own() {
    const saved = storage.recall();
    return saved?.edition === edition ? saved : null;
  }

  /** What is saved and belongs to another edition, or to none that is known. */
  function foreign() {
    const saved = storage.recall();
    return saved && saved.edition !== edition && page.form.fit(saved.entries).found ? saved : null;
  }

  /** Puts back what was saved, or what comes from the page of the other language. */
  async function restore() {
    const [navigation] = performance.getEntriesByType("navigation");
    const handed = storage.takeHandedOver(lang, navigation?.type === "back_forward");
    if (handed?.edition === edition) page.onEntries(asTyped(handed));
    else if (own()) resume(own());
    if (foreign()) await decide();
  }

  /** Goes on from what is saved. It stays as it is: two windows would answer each other for ever. */
  function resume(/** @type {Saved} */ saved) {
    storage.acknowledge();
    page.onEntries(asTyped(saved));
    box.checked = true;
    kept = true;
    tell(texts.saved);
  }

  /** Goes on from other entries than those that are saved, which are replaced. */
  function replaceBy(/** @type {Entries} */ entries) {
    page.onEntries(entries);
    box.checked = true;
    save();
  }

  /** The entries, each with the language it was typed in where that is not this page's. */
  function asTyped(/** @type {Saved} */ { lang: typedIn, entries }) {
    const all = Object.keys(entries.fields).map((name) => [name, entries.typed_in[name] ?? typedIn]);
    return { ...entries, typed_in: Object.fromEntries(all.filter(([, language]) => language !== lang)) };
  }

  /** Lets the reader decide about what belongs to another edition; until then it stays as it is. */
  async function decide() {
    const saved = foreign();
    const found = saved.edition === null ? texts.stored_unknown : texts.stored_other;
    const values = { saved: saved.edition, edition, ...page.form.fit(saved.entries) };
    const answer = await page.ask("stored", fillIn(found, values));
    if (answer === "yes" && (await page.mayReplace())) replaceBy(asTyped(saved));
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
    if (own() && !storage.isKnown() && (await choose()) !== "here") return;
    save();
  }

  /** Lets the reader choose between what another window has saved and what is entered here. */
  async function choose() {
    box.checked = false;
    const answer = page.somethingEntered() ? await page.ask("elsewhere") : "saved";
    if (answer === "saved" && own()) resume(own());
    if (answer === "here") box.checked = true;
    return answer;
  }

  /** Takes over what another window has saved meanwhile, but for the field that is being changed here. */
  function joinIn(/** @type {string} */ changed) {
    const saved = own();
    if (saved) replaceBy(page.form.keeping(changed, asTyped(saved)));
    else catchUp();
  }

  /** Takes over what another window has saved or deleted meanwhile, which saving here would undo. */
  function catchUp() {
    if (storage.isKnown()) return;
    if (box.checked) {
      letGo(storage.recall() ? "" : texts.forgotten_elsewhere);
      restore();
      if (kept) tell(texts.taken_over);
    } else if (own()) {
      if (page.somethingEntered()) tell(texts.saved_elsewhere);
      else resume(own());
    }
  }

  for (const back of ["focus", "pageshow"]) addEventListener(back, catchUp);
  addEventListener("storage", ({ key }) => {
    if (key === null || key === storage.KEY) catchUp();
  });
  box.addEventListener("change", () => (box.checked ? begin() : stop(texts.forgotten)));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[hreflang]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    link.hash = location.hash;
    if (kept || !page.somethingEntered()) return;
    handedOver = storage.handOver({ edition, lang, entries: page.form.read() }, link.hreflang);
  });

  return {
    save,
    stop,
    restore,
    /** Whether what is entered will be there again: on this device, or on the page that comes next. */
    get kept() {
      return kept || handedOver;
    },
    /** Whether something is saved, of whichever edition. */
    get found() {
      return storage.recall() !== null;
    },
  };
}
