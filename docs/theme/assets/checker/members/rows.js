// Shows the rows of a list of which something is to be said, with fields to mend them in place, probable duplicates and
// what names suggest.

import { fillIn } from "../form.js";
import { fill } from "./summary.js";

const AT_ONCE = 10;

/**
 * @param {HTMLElement} root
 * @param {Record<string, string>} texts
 * @param {object} page
 * @param {(row: number, field: string, text: string) => void} page.mend
 */
export function createRows(root, texts, page) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const open = part("open-rows");
  const list = open.querySelector('[data-slot="rows"]');
  const duplicates = part("duplicates");
  let most = AT_ONCE;
  let latest = null;
  let leftOut = 0;

  const copyOf = (selector) => open.querySelector(`template${selector}`).content.cloneNode(true).firstElementChild;
  const placeOf = ({ row, name }) => fillIn(name ? texts.place_named : texts.place, { row, name });

  function show(/** @type {object} */ found, /** @type {number} */ numberLeftOut = leftOut) {
    latest = found;
    leftOut = numberLeftOut;
    const focused = keyOf(document.activeElement);
    const at = controls().indexOf(document.activeElement);
    showOpen(found.open);
    showDuplicates(found.duplicates);
    showProposals(found.proposals);
    part("left-out").hidden = !leftOut;
    fill(part("left-out"), { number: fillIn(texts.left_out, { number: leftOut }) });
    if (at >= 0) refocus(focused, at);
  }

  const controls = () => [...open.querySelectorAll(":is(select, input, button)"), ...duplicates.querySelectorAll("button")];

  function keyOf(control) {
    return JSON.stringify([control?.closest("[data-row]")?.dataset.row, control?.dataset?.mends ?? control?.dataset?.members]);
  }

  /** Puts the focus where it was; where that is gone, on what has taken its place. */
  function refocus(key, at) {
    const all = controls();
    const there = all.find((control) => keyOf(control) === key) ?? all[Math.min(at, all.length - 1)];
    (there ?? part("members-list").querySelector("#ck-counts")).focus();
  }

  function showOpen(rows) {
    open.hidden = !rows.length;
    list.replaceChildren(...rows.slice(0, most).map(openRow));
    part("more-rows").hidden = rows.length <= most;
    part("more-rows").firstElementChild.textContent = fillIn(texts.more, { number: rows.length - most });
  }

  function openRow(found) {
    const item = copyOf('[data-part="open-row"]');
    item.dataset.row = found.row;
    fill(item, { place: fillIn(texts.place, found), name: found.name, said: found.said });
    const fields = Object.entries(found.fields).map(([field, value]) => control(field, value, found));
    item.querySelector('[data-slot="fields"]').append(...fields, leaveOut(found));
    return item;
  }

  function control(field, value, found) {
    const label = fill(copyOf(`[data-mend="${field}"]`), { place: placeOf(found) });
    const input = label.querySelector("select, input");
    const known = input.matches("input") || [...input.options].some((option) => option.value === value);
    if (!known) input.add(new Option(value, value));
    input.value = value;
    input.dataset.mends = field;
    input.addEventListener("change", () => page.mend(found.row, field, input.value));
    return label;
  }

  function leaveOut(found) {
    return fill(copyOf('[data-part="leave-out"]'), { place: placeOf(found) });
  }

  function showDuplicates(pairs) {
    duplicates.hidden = !pairs.length;
    const items = pairs.map((pair) => {
      const item = document.createElement("li");
      item.className = "ck-open-row";
      item.append(...pair.map(duplicate));
      return item;
    });
    duplicates.querySelector('[data-slot="list"]').replaceChildren(...items);
  }

  function duplicate(found) {
    const line = document.createElement("p");
    line.className = "ck-duplicate";
    line.dataset.row = found.row;
    const name = document.createElement("span");
    name.textContent = placeOf(found);
    line.append(name, leaveOut(found));
    return line;
  }

  function showProposals(proposals) {
    const place = part("proposals");
    place.hidden = !proposals.length;
    const kinds = grouped(proposals);
    const numbers = [...kinds].map(([label, { length: number }]) => fillIn(texts.kind_number, { number, label }));
    fill(place, { lead: fillIn(texts.proposals, { number: proposals.length, kinds: numbers.join(", ") }) });
    const items = proposals.map((proposal) => {
      const item = document.createElement("li");
      item.textContent = fillIn(texts.proposal, proposal);
      return item;
    });
    place.querySelector('[data-slot="list"]').replaceChildren(...items);
  }

  function more() {
    const first = most;
    most += AT_ONCE * 10;
    show(latest);
    list.children[first]?.querySelector("select, input, button").focus();
  }

  /** Puts the focus on the first field of a row. */
  function reach(/** @type {number} */ row) {
    list.querySelector(`[data-row="${row}"] :is(select, input)`)?.focus();
  }

  return { show, more, reach };
}

/** The proposals by what they propose. */
function grouped(proposals) {
  const found = new Map();
  for (const proposal of proposals) found.set(proposal.label, [...(found.get(proposal.label) ?? []), proposal]);
  return found;
}
