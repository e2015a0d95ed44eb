// What if some next steps were taken: shows the result that Python computes for it, beside the real one. Nothing of it
// becomes an answer.

import { fillIn } from "./form.js";
import { write } from "./unbroken.js";

/**
 * @param {HTMLElement} root
 * @param {object} settings  the page's data block
 * @param {() => Promise<unknown>} findAnew  evaluates again and shows what comes of it
 */
export function createWhatIf(root, { lang, texts }, findAnew) {
  const steps = root.querySelector('[data-part="next-steps"]');
  const box = steps.querySelector('[data-part="assumed"]');
  const inBar = root.querySelector('[data-part="assumed-score"]');
  const status = steps.querySelector('[data-slot="assumed-found"]');
  const assumed = new Set();
  let shown = null;

  /** @param {object} response  what `check` answered */
  function show({ assumed: found, result }) {
    for (const check of steps.querySelectorAll("input")) check.checked = assumed.has(check.value);
    shown = found;
    box.hidden = found === null;
    inBar.hidden = !found?.then;
    if (found === null) return;
    write(box, "criteria", found.criteria.join(", "));
    write(box, "assumed-headline", found.then?.headline[lang] ?? "");
    write(box, "assumed-tally", found.then?.tally[lang] ?? "");
    write(box, "assumed-text", found.text[lang]);
    if (found.then) inBar.textContent = fillIn(texts.assumed_score, { met: found.then.met, of: result.of });
  }

  /** What is found, in a sentence for those who do not see it. */
  function said() {
    if (!shown) return texts.assumed_none;
    return [...box.querySelectorAll("[data-say]")].map((part) => part.textContent).join(" ");
  }

  async function assume({ value: number, checked }) {
    if (checked) assumed.add(number);
    else assumed.delete(number);
    await findAnew();
    steps.querySelector(`input[value="${number}"]`)?.focus();
    status.textContent = said();
  }

  async function drop() {
    assumed.clear();
    await findAnew();
    steps.querySelector("h3").focus();
    status.textContent = said();
  }

  steps.addEventListener("change", ({ target }) => assume(target));
  box.querySelector("button").addEventListener("click", drop);

  return { show, numbers: () => [...assumed], clear: () => assumed.clear() };
}
