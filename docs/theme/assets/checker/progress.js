// Tells how far the check has come: on the start page, in the overview, and at each criterion.

import { fillIn } from "./form.js";

/**
 * @param {HTMLElement} root
 * @param {Record<string, string>} texts
 * @param {import("./form.js").Form} form
 */
export function createProgress(root, texts, form) {
  const start = root.querySelector("#start");
  const tasks = [...root.querySelectorAll("[data-task]")];
  const findings = [...root.querySelectorAll(".ck-finding")];

  /** @param {Set<string>} faulty  the names of the fields with something to correct  @param {boolean} begun  whether anything is entered */
  function show(faulty, begun) {
    for (const task of tasks) {
      const { questions, answered } = form.progress(document.getElementById(task.dataset.task));
      const wrong = questions.filter((field) => faulty.has(field)).length;
      task.querySelector('[data-slot="state"]').textContent = state(questions, answered, wrong);
      task.classList.toggle("ck-task--faulty", wrong > 0);
      task.classList.toggle("ck-task--done", wrong === 0 && answered.length === questions.length);
    }
    // What is found of a criterion is of interest once something was answered there.
    for (const finding of findings) {
      finding.hidden = form.progress(finding.closest(".ck-criterion")).answered.length === 0;
    }
    for (const part of start.querySelectorAll("[data-when]")) part.hidden = (part.dataset.when === "begun") !== begun;
    const { questions, answered } = form.progress(root);
    start.querySelector('[data-slot="progress"]').textContent = state(questions, answered, 0);
  }

  function state(questions, answered, wrong) {
    if (wrong) return fillIn(wrong === 1 ? texts.task_problem : texts.task_problems, { count: wrong });
    if (!answered.length) return texts.task_none;
    return fillIn(texts.task_some, { answered: answered.length, questions: questions.length });
  }

  return { show };
}
