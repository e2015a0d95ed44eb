// Asks the reader before something is lost.

/**
 * @param {HTMLElement} root
 * @returns {(name: string, found?: string) => Promise<string>} opens the dialog of that name and gives the answer's value,
 *   "" if nothing is to change; `found` is what it is about, where the page does not know that beforehand
 */
export function createAsking(root) {
  root.addEventListener("click", ({ target }) => {
    const answer = target.closest("dialog button");
    if (answer) answer.closest("dialog").close(answer.value);
  });

  return function ask(name, found = "") {
    const dialog = root.querySelector(`[data-dialog="${name}"]`);
    dialog.querySelector('[data-slot="found"]').textContent = found;
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
    });
  };
}
