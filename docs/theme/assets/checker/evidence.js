// The evidence for the criteria claimed as met: shows its groups, folded, and counts where the pieces of it stand.

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
      group.querySelector('[data-slot="at-hand"]').textContent = fillIn(texts.evidence_at_hand, stand([group]));
    }
    const shown = groups.filter((group) => !group.hidden);
    count.textContent = shown.length ? fillIn(texts.evidence_count, stand(shown)) : texts.evidence_none;
  }

  /** How many pieces of evidence in the groups have which state, of those that are not said to be needless. */
  function stand(shown) {
    const states = shown
      .flatMap((group) => [...group.querySelectorAll("select")].map(({ value }) => value))
      .filter((value) => value !== "not_needed");
    const number = (state) => states.filter((value) => value === state).length;
    return { of: states.length, at_hand: number("at_hand"), to_get: number("to_get"), unknown: number("") };
  }

  return { show };
}
