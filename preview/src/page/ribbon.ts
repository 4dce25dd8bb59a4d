// Without this the add-in's ribbon buttons, its way into every view, could not be tried without Excel.
import { element } from "./pageElements";

interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** Name of the function the add-in offers; undefined: the button shows the pane. */
  readonly functionName?: string;
}
interface RibbonGroup {
  readonly label: string;
  readonly buttons: RibbonButton[];
}

/** What a button does: a function's name, or undefined to show the pane. */
type Press = (functionName: string | undefined, buttonId: string) => void;

/**
 * Draws the buttons the manifest describes.
 * @param manifest XML of an add-in-only manifest, or an empty text
 */
export function drawRibbon(manifest: string, press: Press): void {
  const bar = element("ribbon", HTMLElement);
  const groups = readRibbon(manifest);
  if (groups.length === 0) {
    const empty = document.createElement("p");
    empty.id = "ribbon-empty";
    empty.textContent = "Dieses Add-in hat keine Knöpfe im Menüband.";
    bar.replaceChildren(empty);
    return;
  }
  bar.replaceChildren(
    ...groups.map((group) => {
      const box = document.createElement("div");
      box.className = "ribbon-group";
      box.role = "group";
      box.ariaLabel = group.label;
      box.append(drawButtons(group.buttons, press), drawName(group.label));
      return box;
    }),
  );
}

function drawButtons(buttons: readonly RibbonButton[], press: Press): HTMLElement {
  const row = document.createElement("div");
  row.className = "ribbon-buttons";
  row.append(...buttons.map((button) => drawButton(button, press)));
  return row;
}

/** The group says its name by its label already; drawn, it only shows where the group ends. */
function drawName(label: string): HTMLElement {
  const name = document.createElement("span");
  name.className = "ribbon-name";
  name.ariaHidden = "true";
  name.textContent = label;
  return name;
}

function drawButton({ id, label, tip, icon, functionName }: RibbonButton, press: Press): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.title = tip;
  button.dataset.control = id;
  const picture = document.createElement("img");
  picture.alt = "";
  picture.src = icon;
  button.append(picture, label);
  button.addEventListener("click", () => press(functionName, id));
  return button;
}

/** Element names are compared without namespace: the manifest uses three. */
function readRibbon(manifest: string): RibbonGroup[] {
  const xml = new DOMParser().parseFromString(manifest, "application/xml");
  if (xml.querySelector("parsererror")) return [];
  const all = (parent: Document | Element, name: string) => [...parent.getElementsByTagNameNS("*", name)];
  const values = new Map(
    ["Image", "Url", "String"]
      .flatMap((kind) => all(xml, kind))
      .map((one) => [one.getAttribute("id"), one.getAttribute("DefaultValue") ?? ""]),
  );
  const text = (parent: Element | undefined) => values.get(parent?.getAttribute("resid") ?? "") ?? "";
  const child = (parent: Element, name: string) => [...parent.children].find((one) => one.localName === name);
  const readButton = (control: Element): RibbonButton => {
    const tip = child(control, "Supertip");
    const images = all(control, "Image").filter((image) => image.hasAttribute("size"));
    const icon = images.find((image) => image.getAttribute("size") === "32") ?? images[0];
    const action = child(control, "Action");
    return {
      id: control.getAttribute("id") ?? "",
      label: text(child(control, "Label")),
      tip: text(tip && child(tip, "Description")),
      icon: localAddress(text(icon)),
      functionName: action && child(action, "FunctionName")?.textContent?.trim(),
    };
  };
  return all(xml, "Group")
    .map((group) => ({ label: text(child(group, "Label")), buttons: all(group, "Control").map(readButton) }))
    .filter((group) => group.buttons.length > 0);
}

/** Icons lie on the add-in's own server in the manifest, and on ours here. */
function localAddress(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
