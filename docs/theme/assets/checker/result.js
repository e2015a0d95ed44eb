// Writes what Python found into the places that the page has for it. All words come from the page or from
// Python; the page has a row for every criterion already.

import { fillIn, showDay, today } from "./form.js";
import { write } from "./unbroken.js";

const RANKS = ["met", "open", "not_met"];
// So many next steps are seen at once; a few more are not worth a click.
const FIRST_STEPS = 5;
const WORTH_A_CLICK = 3;

/**
 * @param {HTMLElement} root
 * @param {object} settings  the page's data block
 */
export function createResultView(root, { lang, verdicts, texts }) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const places = [...root.querySelectorAll("[data-criterion]")];
  const charts = [...root.querySelectorAll('[data-part="chart"]')];
  const resultView = root.querySelector("#result");
  const title = resultView.querySelector("h2").textContent;
  const score = part("score");
  const overall = part("overall");
  const nextSteps = part("next-steps");
  const stepList = nextSteps.querySelector('[data-slot="steps"]');
  const stepTemplate = part("next-step").content;
  const moreSteps = part("more-steps");
  let allSteps = false;
  let stepsShown = "";

  /** @param {object} response  what `check` answered */
  function show({ answers, result, summary }) {
    for (const place of places) showFinding(place, result.criteria[place.dataset.criterion]);
    showScore(result);
    showOverall(result, summary);
    showSteps(result);
    showNotes(answers.notes ?? {});
    showOrigin(answers, result);
  }

  /** @param {object} found  what `verdicts` answered; reasons follow */
  function showVerdicts(found) {
    for (const place of places) {
      const verdict = found.criteria[place.dataset.criterion];
      if (place.dataset.verdict === verdict) continue;
      place.dataset.verdict = verdict;
      writeVerdict(place, verdict);
      write(place, "reason", ""); // It is that of another verdict.
      write(place, "shortfall", "");
    }
    showScore(found);
  }

  function showScore(counts) {
    for (const chart of charts) showChart(chart, counts);
    score.textContent = fillIn(texts.score, counts);
  }

  function showFinding(place, { verdict, reason, shortfall }) {
    place.dataset.verdict = verdict;
    writeVerdict(place, verdict);
    write(place, "reason", reason[lang]);
    write(place, "shortfall", shortfall?.[lang] ?? "");
  }

  function writeVerdict(place, verdict) {
    place.querySelector('[data-slot="verdict"]').dataset.verdict = verdict;
    write(place, "verdict", verdicts[verdict]);
  }

  function showChart(chart, result) {
    const sorted = RANKS.flatMap((verdict) => Array(result[verdict]).fill(verdict));
    [...chart.children].forEach((cell, position) => (cell.dataset.verdict = sorted[position]));
  }

  function showOverall(result, { headline, tally, band }) {
    overall.dataset.verdict = result.verdict;
    for (const now of resultView.querySelectorAll("[data-outcome]")) {
      now.hidden = now.dataset.outcome !== result.verdict;
    }
    write(overall, "headline", headline[lang]);
    write(overall, "tally", tally[lang]);
    write(overall, "firmness", result.firmness.text?.[lang] ?? "");
    write(overall, "band", band?.[lang] ?? "");
  }

  function showNotes(notes) {
    for (const place of resultView.querySelectorAll("tr[data-criterion]")) {
      const note = notes[place.dataset.criterion] ?? "";
      write(place, "note", note);
      place.querySelector('[data-part="note"]').hidden = !note;
    }
  }

  function showSteps({ next_steps: steps }) {
    const state = JSON.stringify(steps);
    if (state === stepsShown) return; // To make them anew takes time, and the focus may be in them.
    stepsShown = state;
    nextSteps.hidden = steps.length === 0;
    stepList.replaceChildren(...steps.map(nextStep));
    const number = steps.length - FIRST_STEPS;
    const folded = !allSteps && number >= WORTH_A_CLICK;
    stepList.toggleAttribute("data-folded", folded);
    moreSteps.hidden = !folded;
    write(moreSteps, "more", fillIn(texts.more_steps, { number }));
  }

  function unfoldSteps() {
    allSteps = true;
    stepList.removeAttribute("data-folded");
    moreSteps.hidden = true;
    stepList.children[FIRST_STEPS].querySelector("a").focus();
  }

  function nextStep({ criterion, verdict, text, change, outlook }) {
    const item = stepTemplate.cloneNode(true).firstElementChild;
    const question = resultView.querySelector(`[data-criterion="${criterion}"] a`);
    item.querySelector('[data-slot="link"]').href = question.hash;
    writeVerdict(item, verdict);
    write(item, "number", criterion);
    write(item, "wording", question.textContent);
    write(item, "text", text[lang]);
    if (outlook) write(item, "outlook", outlook[lang]);
    if (change) item.querySelector("input").value = criterion;
    else item.querySelector("label").remove();
    return item;
  }

  function showOrigin(answers, result) {
    const name = answers.cluster?.name;
    write(resultView, "title", name ? fillIn(texts.result_of, { name }) : title);
    write(resultView, "cluster", name ?? texts.unanswered);
    write(resultView, "made_on", showDay(today(), texts.locale));
    write(resultView, "as_of", showDay(result.as_of ?? "", texts.locale) || texts.unanswered);
    write(resultView, "rules", result.rules);
    write(resultView, "answers", result.answers);
  }

  moreSteps.addEventListener("click", unfoldSteps);

  /** Says that the result shown is not yet that of the answers. */
  function wait(/** @type {boolean} */ waiting) {
    part("waiting").hidden = !waiting;
    part("outcome").hidden = waiting;
  }

  return { show, showVerdicts, wait };
}

/**
 * Tells screen readers what changed, once it has been quiet for a moment.
 * @param {HTMLElement} region
 * @param {object} settings  the page's data block
 */
export function createAnnouncer(region, { verdicts, texts }) {
  const QUIET_MS = 1000;
  const FEW = 3;
  let before = {};
  let timer = 0;

  return function announce({ result }) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const found = Object.entries(result.criteria).map(([number, { verdict }]) => [number, verdict]);
      const changed = found.filter(([number, verdict]) => (before[number] ?? "open") !== verdict);
      before = Object.fromEntries(found);
      if (!changed.length) return;
      const details = changed.length > FEW ? [] : changed;
      region.textContent = [
        ...details.map(([number, verdict]) =>
          fillIn(texts.changed, { number, verdict: verdicts[verdict] }),
        ),
        fillIn(texts.score, result),
      ].join(" ");
    }, QUIET_MS);
  };
}
