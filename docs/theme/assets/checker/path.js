// Shows the shortest path to enough criteria. Those that the reader marks as not possible, it does without; the marks
// stay with the page and are no answers.

import { fillIn } from "./form.js";
import { write } from "./unbroken.js";

/**
 * @param {HTMLElement} root
 * @param {object} settings  the page's data block
 * @param {() => Promise<unknown>} findAnew  evaluates again and shows what comes of it
 */
export function createPath(root, { lang, texts }, findAnew) {
  const part = root.querySelector('[data-part="path"]');
  const lead = part.querySelector('[data-slot="lead"]');
  const status = part.querySelector('[data-slot="found-anew"]');
  const marks = part.querySelector('[data-part="impossible"]');
  const rows = [...root.querySelectorAll("tr[data-criterion]")];
  const marked = new Set();
  let shown = "";

  /** @returns {string[]} the criteria that are marked as not possible, in the order of the page */
  function impossible() {
    return rows.map((row) => row.dataset.criterion).filter((number) => marked.has(number));
  }

  /** @param {object} response  what `check` answered */
  function show({ result: { path } }) {
    const state = JSON.stringify([path, impossible()]);
    // What has not changed is not replaced: the focus may be in it.
    if (state === shown) return;
    shown = state;
    part.hidden = path === null;
    if (path) write(part, "lead", path.lead[lang]);
    part.querySelector('[data-slot="ways"]').replaceChildren(...inOrder(path?.ways ?? []).map(showWay));
    marks.hidden = !marked.size;
    marks.querySelector('[data-slot="marked"]').replaceChildren(...impossible().map(showCriterion));
    write(marks, "numbers", impossible().join(", "));
  }

  /** What is to be done in any case, as one way; then those of which some moves will do. */
  function inOrder(ways) {
    const fixed = ways.filter((way) => !way.lead).flatMap(({ moves }) => moves);
    const choices = ways.filter((way) => way.lead);
    return fixed.length ? [{ lead: null, moves: fixed }, ...choices] : choices;
  }

  function showWay({ lead: choice, moves }) {
    const way = copyOf("way");
    write(way, "choice", choice?.[lang] ?? "");
    way.querySelector('[data-slot="moves"]').replaceChildren(...moves.map(showMove));
    return way;
  }

  function showMove({ criteria, text }) {
    const move = copyOf("move");
    move.prepend(...criteria.map(showCriterion));
    write(move, "text", text[lang]);
    return move;
  }

  /** The criterion with its question and the box that marks it. */
  function showCriterion(number) {
    const item = copyOf("on-path");
    const question = rows.find((row) => row.dataset.criterion === number).querySelector("a");
    item.querySelector("a").href = question.hash;
    const box = item.querySelector("input");
    box.value = number;
    box.checked = marked.has(number);
    write(item, "number", number);
    write(item, "wording", question.textContent);
    return item;
  }

  function copyOf(template) {
    return part.querySelector(`template[data-part="${template}"]`).content.cloneNode(true).firstElementChild;
  }

  /** Takes a criterion out of the path or lets it in again. The box goes elsewhere with it; the reader stays at it. */
  async function mark({ value: number, checked }) {
    if (checked) marked.add(number);
    else marked.delete(number);
    await findAnew();
    (part.querySelector(`input[value="${number}"]`) ?? lead).focus();
    const found = marked.size ? texts.path_without : texts.path_with_all;
    status.textContent = fillIn(found, { numbers: impossible().join(", "), lead: lead.textContent });
  }

  part.addEventListener("change", ({ target }) => mark(target));

  return { show, impossible, clear: () => marked.clear() };
}
