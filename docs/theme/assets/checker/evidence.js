// The evidence for the criteria claimed as met: shows its groups, and counts where the pieces of it stand.

import { fillIn } from "./form.js";

/**
 * @param {HTMLElement} root
 * @param {object} settings  the page's data block
 */
export function createEvidence(root, { texts }) {
  const part = root.querySelector('[data-part="evidence"]');
  const groups = [...part.querySelectorAll("[data-evidence]")];
  const count = part.querySelector('[data-slot="count"]');

  /** @param {object} response  what `check` answered */
  function show({ result }) {
    for (const group of groups) {
      group.hidden = result.criteria[group.dataset.evidence].verdict !== "met";
    }
    const shown = groups.filter((group) => !group.hidden);
    count.textContent = shown.length ? fillIn(texts.evidence_count, stand(shown)) : texts.evidence_none;
  }

  /** How many pieces of evidence in the groups have which state. */
  function stand(shown) {
    const states = shown.flatMap((group) => [...group.querySelectorAll("select")].map(({ value }) => value));
    const number = (state) => states.filter((value) => value === state).length;
    return { of: states.length, at_hand: number("at_hand"), to_get: number("to_get"), unknown: number("") };
  }

  return { show };
}
