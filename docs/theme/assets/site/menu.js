// Opens and closes the menu on narrow screens; takes the place on the page along to the other language.

const button = document.querySelector(".gc-menu-button");
const menu = document.getElementById("gc-menu");

function isOpen() {
  return button.getAttribute("aria-expanded") === "true";
}

function show(open) {
  button.setAttribute("aria-expanded", String(open));
  menu.classList.toggle("gc-menu--open", open);
}

button.addEventListener("click", () => show(!isOpen()));

document.querySelector(".gc-header").addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !isOpen()) return;
  show(false);
  button.focus();
});

const language = document.querySelector(".gc-language");
language.addEventListener("click", () => (language.hash = location.hash));
