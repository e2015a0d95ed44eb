// Tells what is the matter with a file: that it was refused, what of it could not be used, and which results of a
// workbook do not fit its answers.

import { controlId, fillIn } from "./form.js";

/**
 * @param {HTMLElement} root
 * @param {Record<string, string>} texts
 */
export function createFileReport(root, texts) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const boxes = { refused: part("file-problems"), unused: part("file-unused"), audit: part("file-audit") };

  /** Says why the file was refused. */
  function refuse(/** @type {string[]} */ problems) {
    fill(boxes.refused, problems.map(listed));
    boxes.refused.focus();
  }

  /** Says what of the file could not be used. */
  function showProblems(/** @type {import("./files.js").Taken["problems"]} */ problems) {
    fill(boxes.unused, problems.map(linked));
    boxes.unused.focus();
  }

  /** Says which results stored in the file do not fit its answers. */
  function showDeviations(/** @type {import("./files.js").Deviation[]} */ found) {
    const { most } = boxes.audit.dataset;
    const shown = found.slice(0, most).map((deviation) => listed(fillIn(texts.deviation, inWords(deviation))));
    const number = found.length - shown.length;
    if (number > 0) shown.push(listed(fillIn(texts.and_more, { number })));
    fill(boxes.audit, shown);
  }

  function clear() {
    for (const box of Object.values(boxes)) fill(box, []);
  }

  function fill(box, items) {
    box.querySelector('[data-slot="list"]').replaceChildren(...items);
    box.hidden = items.length === 0;
  }

  function listed(/** @type {string} */ text) {
    const item = document.createElement("li");
    item.textContent = text;
    return item;
  }

  /** A problem, leading to its field if there is one. */
  function linked(problem) {
    const item = listed(fillIn(texts.problem, problem));
    if (!problem.field) return item;
    const anchor = document.createElement("a");
    anchor.href = `#${controlId(problem.field)}`;
    anchor.append(...item.childNodes);
    item.append(anchor);
    return item;
  }

  function inWords({ cell, stored, computed }) {
    const said = (value) => (value === null || value === "" ? texts.nothing : String(value));
    return { cell, stored: said(stored), computed: said(computed) };
  }

  return { refuse, showProblems, showDeviations, clear };
}
