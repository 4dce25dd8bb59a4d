// Without this the pane could be seen at one width only; Excel's users drag it.
import { element } from "./pageElements";

const LEAST = 280;
const MOST = 800;
const STEP = 10;
/** Excel's usual width, the least one Windows allows, and one that shows long titles. */
const QUICK = [320, 350, 450];
const START = 350;

/** Lets the divider and the buttons set the width of the task pane, in pixels. */
export function installDivider(): void {
  const divider = element("divider", HTMLDivElement);
  const side = element("side", HTMLElement);
  const buttons = QUICK.map((width) => quickButton(width, () => set(width)));
  element("widths", HTMLSpanElement).replaceChildren(...buttons);
  let current = START;

  function set(width: number): void {
    current = Math.round(Math.min(MOST, Math.max(LEAST, width)));
    side.style.width = `${current}px`;
    divider.setAttribute("aria-valuenow", String(current));
    buttons.forEach((button, index) => button.setAttribute("aria-pressed", String(QUICK[index] === current)));
  }
  divider.setAttribute("aria-valuemin", String(LEAST));
  divider.setAttribute("aria-valuemax", String(MOST));
  divider.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") set(current + STEP);
    else if (event.key === "ArrowRight") set(current - STEP);
    else return;
    event.preventDefault();
  });
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    document.body.classList.add("dragging");
    divider.classList.add("dragging");
  });
  divider.addEventListener("pointermove", (event) => {
    if (divider.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX - divider.offsetWidth / 2);
  });
  divider.addEventListener("lostpointercapture", () => {
    document.body.classList.remove("dragging");
    divider.classList.remove("dragging");
  });
  set(START);
}

function quickButton(width: number, run: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = String(width);
  button.title = `Aufgabenbereich ${width} Pixel breit`;
  button.addEventListener("click", run);
  return button;
}
