// Without this file tests would search the pane by classes, and break with every change of its looks.
import type { FrameLocator, Locator } from "playwright-core";

/** Every view a person can go to by its name, in the order of the list under "Mehr". */
export const viewNames = [
  "Zuordnen",
  "Prüfen",
  "Maßnahmen",
  "Zusammenführen",
  "Einrichten",
  "Katalog",
  "Zuordnungen übernehmen",
  "Vorschläge",
  "Unterschiede",
  "Weitergeben",
  "Rückmeldung",
  "Hilfe",
] as const;

/** Views by the names the person reads. */
export type ViewName = (typeof viewNames)[number];

/** The add-in's pane: found by role and visible text only. */
export class PanePage {
  constructor(readonly frame: FrameLocator) {}

  /** Goes to a view by its tab, or by "Mehr" when it has none. */
  async goTo(view: ViewName): Promise<void> {
    const navigation = this.frame.getByRole("navigation");
    const tab = navigation.getByRole("button", { name: new RegExp(`^${view}`) }).first();
    if (!(await tab.isVisible())) await this.more().click();
    await tab.click();
    await this.current(view).waitFor({ state: "attached" });
    await this.quiet();
  }

  /** The entry of a view in the navigation, when it is the one that is shown. */
  current(view: ViewName): Locator {
    return this.frame.getByRole("navigation").locator('button[aria-current="page"]', { hasText: view }).first();
  }

  /** The button that opens the list of all views; in a view without a tab it carries that view's name. */
  more(): Locator {
    return this.frame.getByRole("navigation").locator("button[aria-expanded]");
  }

  /** Ends the introduction a person sees when the pane opens for the first time. */
  async skipTour(): Promise<void> {
    const skip = this.button("Überspringen");
    await this.frame.getByRole("main").first().waitFor();
    if (await skip.isVisible()) await skip.click();
  }

  heading(name: string | RegExp): Locator {
    return this.frame.getByRole("heading", { name });
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole("button", { name });
  }

  text(text: string | RegExp): Locator {
    return this.frame.getByText(text);
  }

  /** The one primary button of the view, named after its effect. */
  primary(): Locator {
    return this.frame.locator("[data-primary]");
  }

  /** A failure at the top of the view: what happened and the one way out. */
  failure(): Locator {
    return this.frame.getByRole("alert");
  }

  /** What was done last, at the bottom, with "Rückgängig". */
  result(): Locator {
    return this.frame.locator(".result");
  }

  /** Takes back what was done last. */
  async undo(): Promise<void> {
    await this.result().getByRole("button", { name: "Rückgängig" }).click();
  }

  /** Nothing is being read or written any more. */
  async quiet(): Promise<void> {
    await this.frame.locator('[aria-busy="true"]').first().waitFor({ state: "detached" });
  }
}
