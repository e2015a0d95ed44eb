// Reads and fills the form's fields. A field's name is the fact's name with a prefix; a note is the field
// "note_" and the criterion's number.

const PREFIX = "q-";
const NOTE = "note_";

/** @typedef {{ fields: Record<string, string>, notes: Record<string, string> }} Entries */

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
  const controls = () => [...form.elements].filter((control) => fieldName(control) !== null);

  /** @returns {Entries} what is entered, as typed; empty fields are left out */
  function read() {
    const entries = { fields: {}, notes: {} };
    for (const control of controls()) {
      if ((control.type === "radio" && !control.checked) || !control.value.trim()) continue;
      const name = fieldName(control);
      if (name.startsWith(NOTE)) entries.notes[name.slice(NOTE.length)] = control.value;
      else entries.fields[name] = control.value;
    }
    return entries;
  }

  /** Puts the entries into the fields and empties all others. @param {Entries} entries */
  function fill({ fields, notes }) {
    for (const control of controls()) {
      const name = fieldName(control);
      const value = name.startsWith(NOTE) ? notes[name.slice(NOTE.length)] : fields[name];
      if (control.type === "radio") control.checked = Boolean(value) && control.value === value;
      else control.value = value ?? "";
      if (value) reveal(control);
    }
  }

  /** Opens what the control may be folded away in. */
  function reveal(control) {
    const details = control.closest("details");
    if (details) details.open = true;
  }

  /** @returns {string[]} the fields whose date the browser cannot read, and therefore does not give away */
  function unreadableDays() {
    return controls()
      .filter((control) => control.type === "date" && control.validity.badInput)
      .map(fieldName);
  }

  /** @returns {string} the answer to a field in the words of the form, "" if there is none */
  function shown(/** @type {string} */ name, lang, texts) {
    const control = form.elements[controlId(name)];
    if (control instanceof RadioNodeList) {
      const chosen = [...control].find((choice) => choice.checked);
      return chosen ? chosen.labels[0].textContent.trim() : "";
    }
    if (control.type === "date") return showDay(control.value, texts.locale);
    const unit = document.getElementById(`unit-${name}`)?.textContent ?? "";
    const low = control.value.trim();
    const high = form.elements[controlId(`${name}_at_most`)]?.value.trim();
    const value = high ? fillIn(texts.range, { low, high }) : low;
    return value && `${value} ${unit}`.trim();
  }

  /** Writes all answers into the places that list them. */
  function list(/** @type {HTMLElement} */ root, lang, texts) {
    for (const row of root.querySelectorAll("[data-answer]")) {
      const answer = shown(row.dataset.answer, lang, texts);
      row.querySelector('[data-slot="answer"]').textContent = answer || texts.unanswered;
      row.classList.toggle("ck-row--empty", !answer);
    }
  }

  return { read, fill, reveal, list, unreadableDays };
}

/** @param {string} day  an ISO date or ""  @returns {string} the date as it is written in the language */
export function showDay(day, locale) {
  if (!day) return "";
  return new Date(day).toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
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
