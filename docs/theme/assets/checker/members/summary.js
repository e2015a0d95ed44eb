// Shows the counts of a list and the criteria on which they alone decide.

import { writeText } from "../unbroken.js";

/** @param {HTMLElement} root */
export function createSummary(root) {
  const part = root.querySelector('[data-part="members-list"]');
  const copyOf = (name) => part.querySelector(`template[data-part="${name}"]`).content.cloneNode(true).firstElementChild;

  function show(/** @type {object} */ { counts, criteria, office }) {
    part.querySelector('[data-slot="counts"]').replaceChildren(...counts.map((count) => fill(copyOf("count"), count)));
    const items = criteria.map((found) => {
      const item = fill(copyOf("criterion"), found);
      item.querySelector('[data-slot="word"]').dataset.verdict = found.verdict;
      return item;
    });
    part.querySelector('[data-slot="criteria"]').replaceChildren(...items);
    for (const notice of part.querySelectorAll("[data-office]")) notice.hidden = notice.dataset.office !== office;
  }

  return { show };
}

/** Writes values into the slots of their names. @template {Element} T @param {T} item  @returns {T} */
export function fill(item, values) {
  for (const place of item.querySelectorAll("[data-slot]")) {
    if (place.dataset.slot in values) writeText(place, String(values[place.dataset.slot]));
  }
  return item;
}
