// The part of the page where files are taken over and given away: messages, problems, downloads.

import { createFileReport } from "./file_report.js";
import { FileRefused, asJson, give, readAnswers } from "./files.js";
import { fillIn } from "./form.js";
import { RuntimeFailure } from "./runtime.js";

/**
 * @param {HTMLElement} root
 * @param {object} settings  the page's data block
 * @param {object} page
 * @param {(name: string, ...args: any[]) => Promise<any>} page.call  calls Python
 * @param {(name: string, ...args: any[]) => Promise<any>} page.attempt  the same with what a stranger may have made
 * @param {(code: string) => void} page.onFailure
 * @param {() => Promise<boolean>} page.mayReplace  asks if something would be lost
 * @param {(taken: import("./files.js").Taken) => Promise<void>} page.onEntries  takes the entries over
 * @param {() => Promise<object | null>} page.evaluate  what `check` answers
 * @param {(extra?: object) => string} page.request  what Python is sent
 */
export function createExchange(root, settings, page) {
  const { texts } = settings;
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const report = createFileReport(root, texts);
  const siteUrl = new URL(root.dataset.site, document.baseURI).href;
  const contents = {
    answers: ({ answers }) => ["json", asJson(answers)],
    result: ({ result }) => ["json", asJson(result)],
    workbook: async () => ["xlsx", await page.call("write", page.request({ site_url: siteUrl }))],
  };

  /** @type {import("./files.js").Taken | null} what the form was last filled from */
  let latest = null;

  /** Fills the form from a file. @param {() => File | Promise<File>} getFile  @param {string} name */
  async function takeOver(getFile, name) {
    report.clear();
    part("file-status").textContent = fillIn(texts.reading, { name });
    const taken = await tryToTakeOver(getFile, name);
    part("file-status").textContent = taken ? fillIn(texts.loaded, { name }) : "";
    if (taken) await tellDeviations(taken, name);
  }

  /** The answers are there already; this takes as long again. */
  async function tellDeviations(taken, name) {
    try {
      const deviations = await taken.audit();
      if (taken === latest) report.showDeviations(deviations);
    } catch (error) {
      if (!(error instanceof RuntimeFailure)) throw error;
      if (taken === latest) part("file-status").textContent = fillIn(texts.not_audited, { name });
    }
  }

  async function tryToTakeOver(getFile, name) {
    try {
      const taken = await readAnswers(await getFile(), page.attempt, settings);
      if (!(await page.mayReplace())) return null;
      latest = taken;
      await page.onEntries(taken);
      report.showProblems(taken.problems);
      return taken;
    } catch (error) {
      report.refuse(error instanceof FileRefused ? error.problems : [whyUnread(error, name)]);
      return null;
    }
  }

  /** Says of this file what kept it from being read. */
  function whyUnread({ code }, name) {
    const known = { lost: texts.file_lost, call: texts.file_unforeseen, download: texts.file_part_missing };
    return fillIn(known[code] ?? texts.unreadable, { name, seconds: settings.patience.answer });
  }

  /** Gives a file away. @param {"answers" | "result" | "workbook"} kind  @returns {Promise<boolean>} whether all entries are in it */
  async function download(kind) {
    const status = part("download-status");
    status.textContent = texts.writing;
    const response = await page.evaluate();
    try {
      const [type, content] = await contents[kind](response);
      const name = [texts[`file_${kind}`], response.file_name].filter(Boolean).join("-");
      give(name, type, content);
      const text = response.problems.length ? texts.faulty_left_out : texts.written;
      status.textContent = fillIn(text, { name: `${name}.${type}` });
      return response.problems.length === 0;
    } catch (error) {
      status.textContent = "";
      if (response) fail(error);
      return false;
    }
  }

  /** What has stopped Python is told by the one who stopped it. */
  function fail(error) {
    if (!(error instanceof RuntimeFailure)) throw error;
    if (error.code !== "stopped") page.onFailure(error.code);
  }

  function forget(told = "") {
    latest = null;
    report.clear();
    part("file-status").textContent = told;
    part("download-status").textContent = "";
  }

  return { takeOver, download, forget };
}
