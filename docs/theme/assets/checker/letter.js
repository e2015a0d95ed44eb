// Writes the letter that asks for a consultation. Sending it is up to the reader.

import { fillIn, showDay } from "./form.js";

/**
 * @param {HTMLElement} root
 * @param {object} settings  the page's data block
 */
export function createLetter(root, { lang, texts }) {
  const part = root.querySelector('[data-part="letter"]');
  const text = part.querySelector("textarea");
  // In the order of the page; that of an object's keys puts whole numbers first.
  const numbers = [...root.querySelectorAll("tr[data-criterion]")].map((row) => row.dataset.criterion);

  /** @param {object} response  what `check` answered */
  function write({ answers, result, summary }) {
    const open = numbers.filter((number) => result.criteria[number].verdict === "open");
    const values = {
      name: answers.cluster?.name ?? texts.letter_nameless,
      day: showDay(result.as_of ?? "", texts.locale) || texts.unanswered,
      tally: summary.tally[lang],
      open: open.length ? fillIn(texts.letter_open, { numbers: open.join(", ") }) : "",
    };
    text.value = fillIn(texts.letter_text, values);
    const query = { subject: fillIn(texts.letter_subject, values), body: text.value };
    const fields = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    part.querySelector('[data-slot="mailto"]').href = `mailto:${part.dataset.to}?${fields.join("&")}`;
  }

  return { write };
}

/** Copies the text of a field; where the browser forbids it, selects it. @returns {Promise<boolean>} whether it is copied */
export async function copy(/** @type {HTMLInputElement | HTMLTextAreaElement} */ field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}
