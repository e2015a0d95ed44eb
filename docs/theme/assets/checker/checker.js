// The checker of the self-check page: brings together the form, the worker in which Python runs, the steps
// and the result. It holds no rule, no threshold and no text: the form and all words are in the page, all
// findings come from Python, and nothing leaves the browser.

import { createAsking } from "./dialogs.js";
import { createErrors } from "./errors.js";
import { createEvidence } from "./evidence.js";
import { createExchange } from "./exchange.js";
import { fetchFile, listenForDrops } from "./files.js";
import { createForm, fieldName, fieldOf, fillIn, today } from "./form.js";
import { createHints } from "./hints.js";
import { latestOnly } from "./latest_only.js";
import { createLedger } from "./ledger.js";
import { createLeftovers } from "./leftovers.js";
import { copy, createLetter } from "./letter.js";
import { createPath } from "./path.js";
import { createProgress } from "./progress.js";
import { createAnnouncer, createResultView } from "./result.js";
import { RuntimeFailure, createRuntime } from "./runtime.js";
import { createSaving } from "./saving.js";
import { createSharing, takeFromAddress, unpack } from "./share.js";
import { createStatus } from "./status.js";
import { createViews } from "./views.js";
import { createWhatIf } from "./what_if.js";

const root = document.getElementById("checker");
const settings = JSON.parse(root.querySelector('[data-part="settings"]').textContent);
const { lang, texts } = settings;

const formElement = root.querySelector("form");
const firstView = formElement.querySelector(".ck-view");
const referenceDay = document.getElementById(root.dataset.referenceDay);
const undoButton = root.querySelector("[data-undo]");
const fileInput = document.getElementById("ck-file");

const ask = createAsking(root);
const form = createForm(formElement);
const leftovers = createLeftovers(texts);
const ledger = createLedger(form, referenceDay, leftovers);
const progress = createProgress(root, texts, form);
const errors = createErrors(root, settings);
const status = createStatus(root, texts);
const resultView = createResultView(root, settings);
const evidence = createEvidence(root, settings);
const hints = createHints(root, settings);
const path = createPath(root, settings, refresh);
const whatIf = createWhatIf(root, settings, refresh);
const letter = createLetter(root, settings);
const sharing = createSharing(root, texts);
const announce = createAnnouncer(root.querySelector('[data-part="announcer"]'), settings);
const views = createViews(root, { reveal: form.reveal, onChange: changeView });
const runtime = createRuntime({
  worker: new URL("worker.js", import.meta.url),
  bundle: new URL(root.dataset.bundle, document.baseURI).href,
  site: new URL(root.dataset.site, document.baseURI).href,
  calls: settings.calls,
  patience: settings.patience,
  memoryBytes: settings.memoryBytes,
  keep: [["check", JSON.stringify({ lang, fields: {}, notes: {} })]],
  onProgress: status.showProgress,
  onRestart: status.showRestart,
  onFailure: status.showFailure,
});
const saving = createSaving(root, settings, {
  form,
  ask,
  somethingEntered: ledger.somethingEntered,
  mayReplace,
  onEntries: takeBack,
});
const exchange = createExchange(root, settings, {
  call: runtime.call,
  attempt: runtime.attempt,
  onFailure: status.showFailure,
  mayReplace,
  onEntries: takeFromFile,
  evaluate: refresh,
  request,
});

/** What the step of the list of members needs of the page. */
const listPage = {
  call: runtime.call,
  attempt: runtime.attempt,
  ask,
  busy,
  onChange: changeList,
  onFailure: status.showFailure,
};

/** How many things are under way. */
let tasks = 0;

/** The step of the list of members, once it or a list is wanted. @type {Promise<object> | null} */
let members = null;

// --- evaluating

/** Verdicts come at once; everything that explains them follows when nothing has been entered for a moment. */
const showVerdicts = latestOnly(async () => {
  resultView.showVerdicts(JSON.parse(await runtime.call("verdicts", request())));
});

const evaluate = latestOnly(async () => {
  const response = JSON.parse(await runtime.call("check", request()));
  if (status.failed) status.showReady();
  form.rewrite(response.rewritten);
  resultView.show(response);
  path.show(response);
  whatIf.show(response);
  evidence.show(response);
  hints.show(response);
  letter.write(response);
  sharing.update(response);
  if (members || form.holdsList()) busy(withMembers((step) => step.show(response)));
  const asked = response.problems.filter(({ field }) => !(field in response.listed));
  const found = [...inWords(asked), ...unreadableDays()];
  errors.update([...found, ...leftovers.beside(found)]);
  showEntries();
  announce(response);
  return response;
});

function request(extra = {}) {
  const marks = { impossible: path.impossible(), assume: whatIf.numbers() };
  return JSON.stringify({ lang, ...form.read(), ...marks, ...extra });
}

function inWords(problems) {
  return problems.map(({ field, proposal, message: { [lang]: message } }) => ({
    field,
    proposal,
    message: form.isForeign(field) ? fillIn(texts.typed_elsewhere, { message }) : message,
  }));
}

function unreadableDays() {
  return form.unreadableDays().map((field) => {
    const { expected } = root.querySelector(`[data-field="${field}"]`).dataset;
    return { field, message: fillIn(texts.day_incomplete, { expected }) };
  });
}

/** Shows what is entered, and how far that is, where the page tells it. */
function showEntries() {
  form.list(texts);
  progress.show(errors.faulty(), ledger.somethingEntered());
}

/** Evaluates what is entered; null where that is not possible, which is told elsewhere. */
async function refresh() {
  try {
    const explained = busy(showVerdicts().then(evaluate));
    // Python is at work meanwhile; where it is, its answer shows the entries.
    resultView.wait(!runtime.ready);
    if (!runtime.ready) showEntries();
    const response = await explained;
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

/** Fetches the step of the list of members, if need be, and does something with it. */
async function withMembers(act) {
  const told = root.querySelector('[data-part="members-status"]');
  members ??= import("./members/step.js").then(({ createStep }) => createStep(root, settings, listPage));
  const step = await members.catch(() => null);
  told.textContent = step ? "" : texts.part_missing;
  if (step) await act(step).catch(endedByRuntime);
  else members = null;
}

/** What has stopped Python is told by the one who stopped it. */
function endedByRuntime(error) {
  if (!(error instanceof RuntimeFailure)) throw error;
}

function startRuntime() {
  if (!status.started) runtime.start();
}

function retry() {
  if (runtime.ready) status.showReady();
  runtime.retry();
  refresh();
}

// --- going through the steps

function changeView(left, entered) {
  const overview = entered.id === "check-answers" || entered.id === "result";
  errors.leave(overview ? formElement : left);
  errors.summariseIn(overview ? formElement : null);
  if (overview) startRuntime();
  if (entered.id === "members") {
    startRuntime();
    busy(withMembers((step) => step.enter()));
  }
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
  if (fieldOf(control) === null) return;
  errors.leaveControl(control);
  await revealErrors();
}

// --- entries from elsewhere, and none

async function mayReplace() {
  return !ledger.somethingTyped() || (await ask("replace")) === "yes";
}

/** Takes entries over from elsewhere, and shows what is wrong with them. */
async function takeEntries({ entries, problems = [] }) {
  form.fill(entries);
  leftovers.take(problems);
  errors.leave(formElement);
  await revealErrors();
}

function takeFromFile(taken) {
  ledger.noteFile();
  undoButton.hidden = false;
  return replaceBy(taken);
}

/** Puts back what a file has replaced; once more, and it is the file's again. */
function undo() {
  exchange.forget(texts.undone);
  return replaceBy(ledger.undo());
}

function replaceBy(taken) {
  clearMarks();
  const shown = takeEntries(taken);
  saving.save();
  return shown;
}

/** What was marked as not possible or assumed, was so of other entries. */
function clearMarks() {
  path.clear();
  whatIf.clear();
}

function takeBack(entries) {
  startRuntime();
  ledger.noteTyped();
  busy(takeEntries({ entries }));
}

function takeFile(file) {
  startRuntime();
  return exchange.takeOver(() => file, file.name);
}

function takeExample({ dataset, textContent }) {
  startRuntime();
  return exchange.takeOver(() => fetchFile(dataset.example, textContent), textContent);
}

/** Takes over the answers in the address, if there are any, as from a file. */
async function takeLink() {
  const packed = takeFromAddress();
  if (packed === null) return;
  startRuntime();
  views.go("load");
  await exchange.takeOver(() => unpack(packed, settings), texts.shared_link);
}

function changeList() {
  ledger.noteTyped();
  saving.save("members");
  return refresh();
}

async function giveLink() {
  startRuntime();
  const response = await refresh();
  if (response) await sharing.make(response);
}

async function giveFile(kind) {
  startRuntime();
  const noteGiven = ledger.givingAway();
  const complete = await exchange.download(kind);
  if (complete && kind !== "result") noteGiven();
}

async function giveText(button) {
  const copied = await copy(document.getElementById(button.dataset.copy));
  const status = button.closest("div").querySelector('[data-slot="copied"]');
  status.textContent = copied ? texts.copied : texts.not_copied;
}

async function startOver() {
  if ((ledger.somethingTyped() || saving.found) && (await ask("restart")) !== "yes") return;
  saving.stop();
  exchange.forget();
  sharing.forget();
  undoButton.hidden = true;
  form.fill({ fields: {}, notes: {} });
  leftovers.take([]);
  clearMarks();
  referenceDay.value = today();
  ledger.clear();
  if (runtime.ready) await refresh();
  else showEntries();
  views.go(firstView.id);
}

// --- events

function listen() {
  formElement.addEventListener("submit", (event) => event.preventDefault());
  formElement.addEventListener("focusin", startRuntime, { once: true });
  // Whoever reaches for a button is about to go on.
  if (!navigator.connection?.saveData) {
    formElement.addEventListener("pointerover", ({ target }) => target.closest("button") && startRuntime());
  }
  formElement.addEventListener("focusout", ({ target }) => busy(leaveControl(target)));
  formElement.addEventListener("input", ({ target }) => {
    if (fieldName(target) === null) return;
    ledger.noteTyped();
    leftovers.forget(fieldOf(target));
    saving.save(fieldName(target));
    startRuntime();
    refresh();
  });
  fileInput.addEventListener("change", () => {
    const [file] = fileInput.files;
    if (file) busy(takeFile(file)).finally(() => (fileInput.value = ""));
  });
  listenForDrops(root.querySelector('[data-part="drop"]'), (file) => busy(takeFile(file)));
  root.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (button) press(button);
  });
  addEventListener("hashchange", () => busy(takeLink()));
  addEventListener("beforeunload", (event) => {
    if (ledger.unsaved && !saving.kept) event.preventDefault();
  });
}

function press(button) {
  const { next, example, download, take } = button.dataset;
  if (next) busy(goOn(button));
  else if (take) form.enter(errors.proposed(take));
  else if (example) busy(takeExample(button));
  else if (download) busy(giveFile(download));
  else if ("share" in button.dataset) busy(giveLink());
  else if ("copy" in button.dataset) busy(giveText(button));
  else if ("print" in button.dataset) print();
  else if ("undo" in button.dataset) busy(undo());
  else if ("retry" in button.dataset) retry();
  else if ("restart" in button.dataset) startOver();
}

root.dataset.live = "";
referenceDay.value ||= today();
showEntries();
listen();
views.open();
saving.restore().then(() => busy(takeLink()));
