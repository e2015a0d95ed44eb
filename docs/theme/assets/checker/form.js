// Reads and fills the form's fields. A field's name is the fact's name with a prefix; a note is the field
// "note_" and the criterion's number.

import { writeText } from "./unbroken.js";

const PREFIX = "q-";
const NOTE = "note_";

/**
 * @typedef {object} Entries  what is typed into the form
 * @property {Record<string, string>} fields
 * @property {Record<string, string>} notes  by the number of the criterion
 * @property {Record<string, string>} [typed_in]  the language of the fields that were typed in another one
 *   than the page's
 */
/** @typedef {ReturnType<typeof createForm>} Form */

/** @returns {string} the id of the field's first control, and the name of all its controls */
export function controlId(/** @type {string} */ name) {
  return PREFIX + name;
}

/** @returns {string | null} the name of the field that the control is, if it is one */
export function fieldName(/** @type {HTMLElement} */ control) {
  return control.name?.startsWith(PREFIX) ? control.name.slice(PREFIX.length) : null;
}

/** @returns {string | null} the field at which problems with the control are told */
export function fieldOf(/** @type {HTMLElement} */ control) {
  return control.closest("[data-field]")?.dataset.field ?? null;
}

/** @param {HTMLFormElement} form */
export function createForm(form) {
  // The page has them all from the beginning. By name, since a field may have several, and an answer several places.
  const controls = [...form.elements].filter((control) => fieldName(control) !== null);
  const controlsOf = group(controls, fieldName);
  const placesOf = group([...form.querySelectorAll("[data-answer]")], (place) => place.dataset.answer);

  /** @returns {Entries} what is entered, as typed; what was not answered is left out */
  function read() {
    const entries = { fields: {}, notes: {}, typed_in: {} };
    for (const control of controls) {
      if (!isAnswered(control)) continue;
      const name = fieldName(control);
      if (name.startsWith(NOTE)) entries.notes[name.slice(NOTE.length)] = control.value;
      else entries.fields[name] = control.value;
      if (control.lang) entries.typed_in[name] = control.lang;
    }
    return entries;
  }

  /** The entries with what is entered here for one field. @param {string} name  @param {Entries} entries  @returns {Entries} */
  function keeping(name, entries) {
    const here = read();
    const [part, key] = name.startsWith(NOTE) ? ["notes", name.slice(NOTE.length)] : ["fields", name];
    return {
      ...entries,
      [part]: { ...entries[part], [key]: here[part][key] },
      typed_in: { ...entries.typed_in, [name]: here.typed_in[name] },
    };
  }

  /** Whether it was answered, perhaps with "not clear yet", whose value is empty. */
  function isAnswered(control) {
    return control.type === "radio" ? control.checked : control.value.trim() !== "";
  }

  /** Puts the entries into the fields and empties all others. @param {Entries} entries */
  function fill({ fields, notes, typed_in = {} }) {
    for (const control of controls) {
      const name = fieldName(control);
      const value = name.startsWith(NOTE) ? notes[name.slice(NOTE.length)] : fields[name];
      if (control.type === "radio") control.checked = control.value === value;
      else write(control, value ?? "", typed_in[name]);
      if (value) reveal(control);
    }
  }

  /** Enters texts as someone would who types them, and stays at the first field. @param {Record<string, string>} texts */
  function enter(texts) {
    const [first, ...others] = controls.filter((control) => fieldName(control) in texts);
    for (const control of [first, ...others]) {
      const text = texts[fieldName(control)];
      if (control.type === "radio") control.checked = control.value === text;
      else write(control, text);
      if (text) reveal(control);
    }
    first.dispatchEvent(new InputEvent("input", { bubbles: true }));
    (first.type === "radio" ? form.querySelector(`[name="${first.name}"]:checked`) : first).focus();
  }

  /** A text in another language than the page's says so, to Python and to screen readers, until it is edited. */
  function write(control, text, language) {
    if (control.matches("select")) offer(control, text);
    if (control.value !== text) control.value = text;
    if (language) control.lang = language;
    else control.removeAttribute("lang");
  }

  /** What a list does not have, as a file may, is added to it as it is. */
  function offer(/** @type {HTMLSelectElement} */ select, value) {
    if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
  }

  /** Puts texts into the fields that still hold what was typed in another language.
   * @param {Record<string, string>} texts  by the name of the field */
  function rewrite(texts) {
    for (const control of controls) {
      const text = texts[fieldName(control)];
      if (control.lang && text !== undefined) write(control, text);
    }
  }

  /** @returns {boolean} whether the field holds something that was typed in another language than the page's */
  function isForeign(/** @type {string} */ field) {
    return controls.some((control) => control.lang && fieldOf(control) === field);
  }

  /** How many of the entries there are, and for how many of them the form has a place. */
  function fit(/** @type {Entries} */ { fields, notes }) {
    const places = new Set(controls.map(fieldName));
    const names = [...Object.keys(fields), ...Object.keys(notes).map((number) => NOTE + number)];
    return { found: names.length, fitting: names.filter((name) => places.has(name)).length };
  }

  /** The names of the questions inside an element, notes aside, and of those of them that are answered. */
  function progress(/** @type {HTMLElement} */ element) {
    const questions = [...element.querySelectorAll(`[data-field]:not([data-field^="${NOTE}"])`)];
    const answered = questions.filter(
      (question) => question.dataset.listed || [...question.querySelectorAll("input, select")].some(isAnswered),
    );
    return { questions: names(questions), answered: names(answered) };
  }

  const names = (fields) => fields.map((field) => field.dataset.field);

  /** Opens what the control may be folded away in. */
  function reveal(control) {
    const details = control.closest("details");
    if (details) details.open = true;
  }

  /** @returns {string[]} the fields whose date the browser cannot read, and therefore does not give away */
  function unreadableDays() {
    return controls
      .filter((control) => control.type === "date" && control.validity.badInput)
      .map(fieldName);
  }

  /** @returns {string} the answer to a field in the words of the form, "" if there is none */
  function shown(/** @type {string} */ name, texts) {
    const [control, ...others] = controlsOf.get(name);
    const listed = control.closest("[data-field]")?.dataset.listed;
    if (listed) return listed;
    if (control.type === "radio") {
      const chosen = [control, ...others].find((choice) => choice.checked);
      return chosen ? chosen.closest("label").textContent.trim() : "";
    }
    if (control.matches("select")) return control.value && control.selectedOptions[0].text;
    if (control.type === "date") return showDay(control.value, texts.locale);
    const unit = document.getElementById(`unit-${name}`)?.textContent ?? "";
    const low = control.value.trim();
    const high = controlsOf.get(`${name}_at_most`)?.[0].value.trim();
    const value = high ? fillIn(texts.range, { low, high }) : low;
    return value && `${value} ${unit}`.trim();
  }

  /** Writes all answers into the places that list them. */
  function list(texts) {
    for (const [name, places] of placesOf) {
      const answer = shown(name, texts);
      for (const place of places) {
        writeText(place.querySelector('[data-slot="answer"]'), answer || texts.unanswered);
        place.classList.toggle("ck-row--empty", !answer);
      }
    }
  }

  /** Whether there is a list of members, which answers some questions. */
  const holdsList = () => controlsOf.get("members")[0].value !== "";

  form.addEventListener("input", ({ target }) => target.removeAttribute("lang"));

  return { read, keeping, fill, enter, rewrite, isForeign, fit, progress, reveal, list, holdsList, unreadableDays };
}

/** @template T @param {T[]} things  @param {(thing: T) => string} nameOf  @returns {Map<string, T[]>} by name */
function group(things, nameOf) {
  const groups = new Map();
  for (const thing of things) {
    const name = nameOf(thing);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(thing);
  }
  return groups;
}

/** By locale: to make one takes longer than to use it often. @type {Map<string, Intl.DateTimeFormat>} */
const dayFormats = new Map();

/** @param {string} day  an ISO date or ""  @returns {string} the date as it is written in the language */
export function showDay(day, locale) {
  if (!day) return "";
  if (!dayFormats.has(locale)) {
    dayFormats.set(locale, new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }));
  }
  return dayFormats.get(locale).format(new Date(day));
}

/** @returns {string} today's date where the reader is, as an ISO date */
export function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * @param {string} text  with placeholders in braces
 * @param {Record<string, string | number>} values
 */
export function fillIn(text, values) {
  return text.replace(/\{(\w+)\}/g, (placeholder, name) => values[name] ?? placeholder);
}
