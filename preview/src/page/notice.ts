// Without this a person would learn of a failed opening, or of what saving drops, only by looking for it.
import { element } from "./pageElements";

export interface Choice {
  readonly label: string;
  run(): void;
}

/** One line above the grid with its buttons; the next line replaces it. Without choices it can be closed. */
export function showNotice(
  sentence: string,
  { alarm = false, choices = [] }: { alarm?: boolean; choices?: readonly Choice[] } = {},
): void {
  const bar = element("notice", HTMLDivElement);
  const text = document.createElement("p");
  text.textContent = sentence;
  if (alarm) text.role = "alert";
  const buttons = (choices.length > 0 ? choices : [{ label: "Schließen", run: () => {} }]).map(({ label, run }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => {
      hideNotice();
      run();
    });
    return button;
  });
  bar.replaceChildren(text, ...buttons);
  bar.classList.add("shown");
  bar.classList.toggle("alarm", alarm);
  // not after an alarm: somebody who is typing would press the button with the next Enter
  if (choices.length > 0 && !alarm) buttons[0].focus();
}

export function hideNotice(): void {
  const bar = element("notice", HTMLDivElement);
  bar.classList.remove("shown", "alarm");
  bar.replaceChildren();
}
