// Saves the entries on this device as long as the box is ticked; nothing is kept otherwise.

import { forget, remember } from "./storage.js";

/**
 * @param {HTMLElement} root
 * @param {object} settings  the page's data block
 * @param {() => import("./storage.js").Saved} current  what there is to save
 */
export function createSaving(root, { texts }, current) {
  const box = root.querySelector("#ck-save");
  const status = root.querySelector('[data-part="save-status"]');

  function tell(text) {
    if (status.textContent !== text) status.textContent = text;
  }

  function save() {
    if (box.checked) tell(remember(current()) ? texts.saved : texts.not_saved);
  }

  function stop() {
    forget();
    box.checked = false;
    tell("");
  }

  box.addEventListener("change", () => {
    if (box.checked) return save();
    stop();
    tell(texts.forgotten);
  });

  return {
    save,
    stop,
    resume() {
      box.checked = true;
    },
    get active() {
      return box.checked;
    },
  };
}
