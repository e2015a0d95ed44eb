// Tells how far the start of Python is, and what went wrong with it.

import { fillIn } from "./form.js";

const READY = { stage: "ready", progress: 1 };

/**
 * The state stands in the attribute data-runtime of the root: absent, "download", "start", "ready", "failed".
 * @param {HTMLElement} root
 * @param {Record<string, string>} texts
 */
export function createStatus(root, texts) {
  const loading = root.querySelector('[data-part="loading"]');
  const told = root.querySelector('[data-part="loading-status"]');
  const reason = loading.querySelector('[data-slot="reason"]');
  const failure = root.querySelector('[data-part="failure"]');

  function showProgress(/** @type {import("./runtime.js").Progress} */ { stage, progress }) {
    root.dataset.runtime = stage;
    failure.hidden = true;
    loading.hidden = stage === "ready";
    loading.querySelector("progress").value = progress;
    // Only its beginning and its end: every step of it would interrupt.
    tell(stage === "ready" ? texts.ready : reason.textContent || texts.preparing);
    const percent = Math.round(progress * 100);
    loading.querySelector('[data-slot="stage"]').textContent = fillIn(texts[stage], { percent });
    if (stage === "ready") reason.textContent = "";
  }

  /** Says why it is loaded once more. */
  function showRestart() {
    reason.textContent = texts.restarting;
    tell(texts.restarting);
  }

  function tell(/** @type {string} */ text) {
    if (told.textContent !== text) told.textContent = text;
  }

  function showFailure(/** @type {string} */ code) {
    root.dataset.runtime = "failed";
    loading.hidden = true;
    reason.textContent = "";
    tell("");
    for (const message of failure.querySelectorAll("[data-failure]")) {
      message.hidden = message.dataset.failure !== code;
    }
    failure.hidden = false;
  }

  return {
    showProgress,
    showFailure,
    showRestart,
    showReady: () => showProgress(READY),
    get started() {
      return "runtime" in root.dataset;
    },
    get failed() {
      return root.dataset.runtime === "failed";
    },
  };
}
