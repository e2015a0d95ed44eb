// The checker of the self-check page: brings together the form, the worker in which Python runs, the steps
// and the result. It holds no rule, no threshold and no text: the form and all words are in the page, all
// findings come from Python, and nothing leaves the browser.

import { createErrors } from "./errors.js";
import { createExchange } from "./exchange.js";
import { fetchFile } from "./files.js";
import { createForm, fieldName, fillIn, today } from "./form.js";
import { createAnnouncer, createResultView } from "./result.js";
import { RuntimeFailure, createRuntime, latestOnly } from "./runtime.js";
import { createSaving } from "./saving.js";
import { createStatus } from "./status.js";
import { createViews } from "./views.js";

const root = document.getElementById("checker");
const settings = JSON.parse(root.querySelector('[data-part="settings"]').textContent);
const { lang, texts } = settings;

const formElement = root.querySelector("form");
const firstView = formElement.querySelector(".ck-view");
const referenceDay = document.getElementById(root.dataset.referenceDay);
const fileInput = document.getElementById("ck-file");

const form = createForm(formElement);
const errors = createErrors(root, texts);
const status = createStatus(root, texts);
const resultView = createResultView(root, settings);
const announce = createAnnouncer(root.querySelector('[data-part="announcer"]'), settings);
const views = createViews(root, { reveal: form.reveal, onChange: changeView });
const runtime = createRuntime({
  worker: new URL("worker.js", import.meta.url),
  bundle: new URL(root.dataset.bundle, document.baseURI).href,
  calls: settings.calls,
  patienceSeconds: settings.patienceSeconds,
  onProgress: status.showProgress,
  onFailure: status.showFailure,
});
const saving = createSaving(root, settings, { form, ask, mayReplace, onEntries: takeBack });
const exchange = createExchange(root, settings, {
  call: runtime.call,
  onFailure: status.showFailure,
  mayReplace,
  onEntries: takeFromFile,
  evaluate: refresh,
  request,
});

/** Whether everything in the form came from a file. */
let fromFile = false;
/** How often something was typed, and how often when all of it was last in a file. */
let typed = 0;
let typedInFile = 0;
/** How many things are under way. */
let tasks = 0;

// --- evaluating

const evaluate = latestOnly(async () => {
  const response = JSON.parse(await runtime.call("check", request()));
  if (status.failed) status.showReady();
  form.rewrite(response.rewritten);
  form.list(root, lang, texts);
  resultView.show(response);
  errors.update([...inWords(response.problems), ...unreadableDays()]);
  announce(response);
  return response;
});

function request(extra = {}) {
  return JSON.stringify({ lang, ...form.read(), ...extra });
}

function inWords(problems) {
  return problems.map(({ field, message: { [lang]: message } }) => ({
    field,
    message: form.isForeign(field) ? fillIn(texts.typed_elsewhere, { message }) : message,
  }));
}

function unreadableDays() {
  return form.unreadableDays().map((field) => {
    const { expected } = root.querySelector(`[data-field="${field}"]`).dataset;
    return { field, message: fillIn(texts.day_incomplete, { expected }) };
  });
}

/** Evaluates what is entered; null where that is not possible, which is told elsewhere. */
async function refresh() {
  form.list(root, lang, texts);
  resultView.wait(!runtime.ready);
  try {
    const response = await busy(evaluate());
    resultView.wait(false);
    return response;
  } catch (error) {
    if (!(error instanceof RuntimeFailure)) throw error;
    if (error.code !== "stopped") status.showFailure(error.code);
    return null;
  }
}

/** Shows what is wrong with the fields that were left, as soon as it is known. */
async function revealErrors() {
  await refresh();
  errors.reveal();
}

/** Marks the page as busy until the work is done. @template T @param {Promise<T>} work @returns {Promise<T>} */
async function busy(work) {
  tasks += 1;
  root.dataset.busy = "true";
  try {
    return await work;
  } finally {
    tasks -= 1;
    root.dataset.busy = String(tasks > 0);
  }
}

function startRuntime() {
  if (status.started) return;
  status.showStart();
  runtime.start();
}

function retry() {
  if (runtime.ready) status.showReady();
  else status.showStart();
  runtime.retry();
  refresh();
}

// --- going through the steps

function changeView(left, entered) {
  const overview = entered.id === "check-answers" || entered.id === "result";
  errors.leave(overview ? formElement : left);
  errors.summariseIn(overview ? formElement : null);
  if (overview) startRuntime();
  if (status.started) revealErrors();
}

/** Goes on, unless something in this step has to be corrected first. */
async function goOn(button) {
  const scope = button.dataset.check === "all" ? formElement : views.current;
  errors.leave(scope);
  const revealed = revealErrors();
  if (runtime.ready) await revealed;
  if (errors.summariseIn(scope)) errors.focusSummary();
  else views.go(button.dataset.next);
}

async function leaveControl(control) {
  if (fieldName(control) === null) return;
  errors.leaveControl(control);
  await revealErrors();
}

// --- entries from elsewhere, and none

function somethingTyped() {
  const { fields, notes } = form.read();
  const names = Object.keys(fields).filter((name) => name !== fieldName(referenceDay));
  return !fromFile && names.length + Object.keys(notes).length > 0;
}

async function mayReplace() {
  return !somethingTyped() || (await ask("replace")) === "yes";
}

/** Takes entries over from elsewhere, and shows what is wrong with them. */
async function takeEntries(entries) {
  form.fill(entries);
  saving.save();
  typedInFile = typed;
  errors.leave(formElement);
  await revealErrors();
}

function takeFromFile(entries) {
  fromFile = true;
  return takeEntries(entries);
}

function takeBack(entries) {
  startRuntime();
  fromFile = false;
  busy(takeEntries(entries));
}

function takeFile(file) {
  startRuntime();
  return exchange.takeOver(() => file, file.name);
}

function takeExample({ dataset, textContent }) {
  startRuntime();
  return exchange.takeOver(() => fetchFile(dataset.example, textContent), textContent);
}

async function giveFile(kind) {
  startRuntime();
  const typedBefore = typed;
  const complete = await exchange.download(kind);
  if (complete && kind !== "result") typedInFile = typedBefore;
}

async function startOver() {
  if ((somethingTyped() || saving.found) && (await ask("restart")) !== "yes") return;
  saving.stop();
  exchange.forget();
  form.fill({ fields: {}, notes: {} });
  referenceDay.value = today();
  typedInFile = typed;
  if (runtime.ready) await refresh();
  else form.list(root, lang, texts);
  views.go(firstView.id);
}

/**
 * @param {string} name  of the dialog
 * @param {string} found  what it is about, where the page does not know that beforehand
 * @returns {Promise<string>} the answer's value; "" changes nothing
 */
function ask(name, found = "") {
  const dialog = root.querySelector(`[data-dialog="${name}"]`);
  dialog.querySelector('[data-slot="found"]').textContent = found;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
  });
}

// --- events

function listen() {
  formElement.addEventListener("submit", (event) => event.preventDefault());
  formElement.addEventListener("focusin", startRuntime, { once: true });
  formElement.addEventListener("focusout", ({ target }) => busy(leaveControl(target)));
  formElement.addEventListener("input", ({ target }) => {
    if (fieldName(target) === null) return;
    typed += 1;
    fromFile = false;
    saving.save();
    startRuntime();
    refresh();
  });
  fileInput.addEventListener("change", () => {
    const [file] = fileInput.files;
    if (file) busy(takeFile(file)).finally(() => (fileInput.value = ""));
  });
  listenForDrops(root.querySelector('[data-part="drop"]'));
  root.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (button) press(button);
  });
  addEventListener("beforeunload", (event) => {
    if (typed > typedInFile && !saving.kept) event.preventDefault();
  });
}

function press(button) {
  const { next, example, download } = button.dataset;
  const dialog = button.closest("dialog");
  if (dialog) dialog.close(button.value);
  else if (next) busy(goOn(button));
  else if (example) busy(takeExample(button));
  else if (download) busy(giveFile(download));
  else if ("print" in button.dataset) print();
  else if ("retry" in button.dataset) retry();
  else if ("restart" in button.dataset) startOver();
}

function listenForDrops(place) {
  const showOver = (isOver) => place.classList.toggle("ck-drop--over", isOver);
  place.addEventListener("dragover", (event) => {
    event.preventDefault();
    showOver(true);
  });
  place.addEventListener("dragleave", () => showOver(false));
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    showOver(false);
    const [file] = event.dataTransfer.files;
    if (file) busy(takeFile(file));
  });
}

root.dataset.live = "";
referenceDay.value ||= today();
form.list(root, lang, texts);
listen();
views.open();
saving.restore();
