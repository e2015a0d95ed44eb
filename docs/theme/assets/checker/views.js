// Shows one step at a time. The address says which: its fragment is a step, or anything inside one. Whoever was
// sent to a question from an overview finds the way back beside it; the browser's history remembers it.

/** @returns {HTMLElement | null} what the fragment is about; nothing, if it is one that cannot be decoded */
function named(/** @type {string} */ fragment) {
  try {
    return document.getElementById(decodeURIComponent(fragment));
  } catch {
    return null;
  }
}

/**
 * @param {HTMLElement} root
 * @param {object} options
 * @param {(control: HTMLElement) => void} options.reveal  opens what a control is folded away in
 * @param {(left: HTMLElement, entered: HTMLElement) => void} options.onChange
 */
export function createViews(root, { reveal, onChange }) {
  const views = [...root.querySelectorAll(".ck-view")];
  const links = [...root.querySelectorAll(".ck-steps a")];
  const wayBack = root.querySelector('[data-part="return"]');
  let current = views[0];

  function display(view) {
    for (const other of views) other.hidden = other !== view;
    root.dataset.view = view.id;
    for (const link of links) {
      if (link.hash === `#${view.id}`) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    if (view === current) return;
    const left = current;
    current = view;
    onChange(left, view);
  }

  function show() {
    const target = named(location.hash.slice(1));
    const view = target?.closest(".ck-view");
    if (!view || !root.contains(view)) return;
    display(view);
    showWayBack(target);
    if (target === view) focusHeading(view);
    else focusInside(target);
  }

  function focusHeading(view) {
    view.querySelector("h2").focus({ preventScroll: true });
    root.scrollIntoView({ block: "start" });
  }

  function focusInside(target) {
    reveal(target);
    const chosen = target.type === "radio" && root.querySelector(`[name="${target.name}"]:checked`);
    // What the list of members answers has no field to be seen.
    const listed = target.closest("[data-listed]")?.querySelector("a");
    const control = listed ?? (chosen || target);
    if (!control.matches("a, button, input, select, textarea")) control.tabIndex = -1;
    control.focus({ preventScroll: true });
    control.scrollIntoView({ block: "center" });
  }

  /** Puts the way back beside the question; nowhere if the reader came on another way. */
  function showWayBack(/** @type {HTMLElement} */ target) {
    const origin = named(history.state?.origin ?? "");
    const overview = origin?.closest("[data-overview]");
    wayBack.hidden = !overview || overview.contains(target);
    if (wayBack.hidden) return;
    for (const link of wayBack.querySelectorAll("[data-return]")) {
      link.hidden = link.dataset.return !== overview.id;
      link.hash = origin.id;
    }
    (target.closest(".ck-card") ?? target.closest(".ck-view")).append(wayBack);
  }

  /** Goes to a step or to something inside one. @param {string} id  @param {string} [origin]  what to come back to */
  function go(id, origin) {
    if (location.hash !== `#${id}`) history.pushState({ origin }, "", `#${id}`);
    show();
  }

  /** What to come back to from where the link leads; nothing unless it leads out of an overview. */
  function originOf(/** @type {HTMLAnchorElement} */ link) {
    if (!("overview" in current.dataset) || link.closest(".ck-steps")) return undefined;
    const place = current.contains(link) ? link.closest("[id]") : current;
    return place.id;
  }

  root.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(link.getAttribute("href").slice(1), originOf(link));
  });
  addEventListener("popstate", () => (location.hash ? show() : display(views[0])));

  return {
    go,
    /** Shows the first step, or the one in the address. */
    open() {
      display(current);
      show();
    },
    get current() {
      return current;
    },
  };
}
