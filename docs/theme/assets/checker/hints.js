// Says at a question that its answer is possible but unlikely; nothing is blocked.

import { writeText } from "./unbroken.js";

/**
 * @param {HTMLElement} root
 * @param {object} settings  the page's data block
 */
export function createHints(root, { lang }) {
  const places = [...root.querySelectorAll("[data-hint]")];

  /** @param {object} response  what `check` answered */
  function show({ result }) {
    for (const place of places) {
      const here = result.hints.filter(({ fact }) => fact === place.dataset.hint);
      const said = here.map(({ text }) => text[lang]).join(" ");
      writeText(place, said);
    }
  }

  return { show };
}
