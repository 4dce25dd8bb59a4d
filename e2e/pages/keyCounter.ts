// Without this file "three keys per measure" would be a promise nobody has counted.
import assert from "node:assert/strict";
import type { Frame, Locator } from "playwright-core";
import type { PreviewPage } from "./previewPage";

/** Presses keys in the pane and counts them: a chord counts each of its keys, typed text counts apart. */
export class KeyCounter {
  private pressed = 0;
  private typed = 0;
  private readonly byName = new Map<string, number[]>();

  constructor(private readonly preview: PreviewPage) {}

  async press(chord: string): Promise<void> {
    this.pressed += chord.split("+").length;
    await this.preview.page.keyboard.press(chord);
  }

  /** Text a person writes; it counts as typed, not as keys of operating. */
  async type(text: string): Promise<void> {
    this.typed += text.length;
    await this.preview.page.keyboard.type(text);
  }

  /** Tab until an element has the focus. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let count = 0; count < 60; count++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press("Tab");
    }
    assert.fail("Mit der Tabulatortaste nicht zu erreichen.");
  }

  /** Waits until the row of a measure has the focus; where nothing has put it there, Tab brings it. */
  async focusRow(number: string): Promise<void> {
    const row = this.preview.pane.frame.locator(`[data-measure="${number}"]`);
    await row.waitFor();
    const hasFocus = () => row.evaluate((element) => element === document.activeElement);
    for (let wait = 0; wait < 40; wait++) {
      if (await hasFocus()) return;
      await this.preview.page.waitForTimeout(50);
    }
    await this.tabTo(row);
  }

  /** Keys of one thing the person does, kept under its name. */
  async during(name: string, work: () => Promise<void>): Promise<number> {
    const before = this.pressed;
    await work();
    const count = this.pressed - before;
    this.byName.set(name, [...(this.byName.get(name) ?? []), count]);
    return count;
  }

  /** How often something of this name was done, by its keys in all. */
  async pressedFor(name: string): Promise<number> {
    return (this.byName.get(name) ?? []).reduce((sum, count) => sum + count, 0);
  }

  /** Label of the field that has the focus. */
  async focusedLabel(): Promise<string | null> {
    const frame = await this.paneFrame();
    return frame.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? null);
  }

  report(): string {
    const parts = [...this.byName].map(([name, counts]) => `${name} ${counts.join(" ")}`);
    return `${parts.join("; ")}; im Ganzen ${this.pressed}, dazu ${this.typed} getippte Zeichen`;
  }

  private async paneFrame(): Promise<Frame> {
    const frame = await (await this.preview.page.locator("#pane").elementHandle())?.contentFrame();
    if (!frame) throw new Error("Der Bereich ist nicht da.");
    return frame;
  }
}
