// Says at the questions that the list of members answers what follows from it; what was typed there waits behind it.

import { fill } from "./summary.js";

/**
 * @param {HTMLElement} root
 * @param {object} settings  the page's data block
 */
export function createMarks(root, { lang }) {
  const template = root.querySelector('template[data-part="from-list"]');
  const notShared = root.querySelector('template[data-part="not-shared"]').content.firstElementChild;
  root.querySelector('[data-part="share"] .ck-hint').after(notShared);

  function show(/** @type {object} */ { listed, result }) {
    notShared.hidden = !Object.keys(listed).length;
    for (const { parentElement: place } of [...root.querySelectorAll(".ck-from-list")]) {
      if (!(place.dataset.field in listed)) unmark(place);
    }
    for (const [name, { shown }] of Object.entries(listed)) {
      const said = result.hints.filter(({ fact }) => fact === name).map(({ text }) => text[lang]);
      mark(root.querySelector(`[data-field="${name}"]`), shown[lang], said.join(" "));
    }
  }

  function mark(place, shown, hint) {
    place.dataset.listed = shown;
    let box = place.querySelector(".ck-from-list");
    if (!box) {
      box = template.content.cloneNode(true).firstElementChild;
      place.append(box);
    }
    fill(box, { shown, hint: place.parentElement.querySelector(`[data-hint="${place.dataset.field}"]`) ? "" : hint });
  }

  function unmark(place) {
    delete place.dataset.listed;
    place.querySelector(".ck-from-list").remove();
  }

  return { show };
}
