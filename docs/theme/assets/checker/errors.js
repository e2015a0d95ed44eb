// Shows what is wrong with which field: at the field once it was left, and in a summary when someone goes on.

import { controlId, fieldOf, fillIn } from "./form.js";

/**
 * @typedef {object} Problem
 * @property {string} field
 * @property {string} message
 * @property {{ fields: Record<string, string>, shown: Record<string, string> } | null} [proposal]  what was
 *   probably meant: the texts of the fields, and how it is called in each language
 */

/**
 * @param {HTMLElement} root
 * @param {object} settings  the page's data block
 */
export function createErrors(root, { lang, texts }) {
  const summary = root.querySelector('[data-part="errors"]');
  const status = root.querySelector('[data-part="error-status"]');
  const title = document.title;
  /** @type {Map<string, Problem>} by the field */
  let problems = new Map();
  /** The faulty fields that are shown as such. */
  const shown = new Set();
  /** Fields that were left, so that their problems may be shown. */
  const left = new Set();
  /** @type {HTMLElement | null} the part of the form that the summary is about */
  let scope = null;

  /** Takes over what is wrong now. Corrected errors vanish; new ones wait until the field is left. */
  function update(/** @type {Problem[]} */ found) {
    problems = new Map(found.map((problem) => [problem.field, problem]));
    for (const field of shown) mark(field);
    summarise();
  }

  /** Shows what is wrong with the fields that were left, and tells those who do not see it. */
  function reveal() {
    const anew = [...problems.keys()].filter((field) => left.has(field) && !shown.has(field));
    for (const field of anew) shown.add(field);
    for (const field of shown) mark(field);
    summarise();
    if (anew.length) status.textContent = anew.map((field) => inWords(placeOf(field))).join(" ");
  }

  /** Notes that the fields inside an element were left. */
  function leave(/** @type {HTMLElement} */ element) {
    const fields = element.matches("[data-field]") ? [element] : element.querySelectorAll("[data-field]");
    for (const field of fields) left.add(field.dataset.field);
  }

  /** Summarises the shown errors inside an element, or none. @returns {boolean} whether there are any */
  function summariseIn(/** @type {HTMLElement | null} */ element) {
    scope = element;
    return summarise();
  }

  function summarise() {
    const places = scope ? [...scope.querySelectorAll("[data-field]")] : [];
    const faulty = places.filter((place) => shown.has(place.dataset.field));
    const list = summary.querySelector('[data-slot="list"]');
    const items = faulty.map(link);
    // What has not changed is not replaced: the focus may be in it, and screen readers would read it again.
    if (items.map((item) => item.textContent).join("") !== list.textContent) list.replaceChildren(...items);
    summary.hidden = faulty.length === 0;
    document.title = summary.hidden ? title : fillIn(texts.error_title, { title });
    return !summary.hidden;
  }

  const placeOf = (field) => root.querySelector(`[data-field="${field}"]`);

  /** What is wrong with the field at the place. */
  function inWords(/** @type {HTMLElement} */ { dataset: { field, label } }) {
    return fillIn(texts.problem, { place: label, message: problems.get(field).message });
  }

  function link(/** @type {HTMLElement} */ place) {
    const item = document.createElement("li");
    const anchor = document.createElement("a");
    anchor.href = `#${controlId(place.dataset.field)}`;
    anchor.textContent = inWords(place);
    item.append(anchor);
    return item;
  }

  function mark(name) {
    const { message, proposal } = problems.get(name) ?? {};
    if (message === undefined) shown.delete(name);
    offer(name, proposal);
    const place = document.getElementById(`error-${name}`);
    place.hidden = message === undefined;
    const text = place.querySelector('[data-slot="message"]');
    // Every key would have it read again.
    const isHere = place.parentElement.contains(document.activeElement);
    const isBeingChanged = isHere && message !== undefined && text.textContent !== "";
    if (!isBeingChanged && text.textContent !== (message ?? "")) text.textContent = message ?? "";
    place.closest("[data-field]").classList.toggle("ck-field--faulty", message !== undefined);
    const described = document.getElementById(controlId(name));
    const group = described.closest("[data-field][aria-labelledby]");
    // Of a group, Orca says the name alone.
    if (group) refer(group, "aria-labelledby", place);
    if (described.type !== "radio") refer(described, "aria-describedby", place);
    set(described, "aria-invalid", message === undefined ? null : "true");
  }

  /** Offers what was probably meant, to be taken with one click. */
  function offer(name, proposal) {
    const place = document.getElementById(`offer-${name}`);
    if (!place) return;
    place.hidden = !proposal;
    if (proposal) place.firstElementChild.textContent = fillIn(texts.take, { answer: proposal.shown[lang] });
  }

  /** @returns {Record<string, string>} the texts of the fields that were probably meant */
  function proposed(/** @type {string} */ field) {
    return problems.get(field).proposal.fields;
  }

  /** Adds the place to those that the attribute names, or takes it out if it is hidden. */
  function refer(element, attribute, place) {
    const ids = (element.getAttribute(attribute) ?? "").split(" ");
    const others = ids.filter((id) => id && id !== place.id);
    if (!place.hidden) others.push(place.id);
    set(element, attribute, others.join(" ") || null);
  }

  /** Sets or removes an attribute. What has not changed is not touched: screen readers would read it again. */
  function set(element, name, value) {
    if (element.getAttribute(name) === value) return;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }

  function focusSummary() {
    summary.focus();
    summary.scrollIntoView({ block: "start" });
  }

  /** @returns {Set<string>} the names of the faulty fields, whether they are shown as such or not */
  function faulty() {
    return new Set(problems.keys());
  }

  const leaveControl = (control) => left.add(fieldOf(control));

  return { update, faulty, proposed, reveal, leave, leaveControl, summariseIn, focusSummary };
}
