// Without this file cells that meet a condition would look like all others.
import { invalidArgument } from "../host/hostError";
import type { HostObject } from "../host/wire";
import type { RuleStyle } from "../univer/conditionalRules";
import { hex, parseColor } from "./colors";
import type { ConditionalFormat } from "./conditionalFormat";

/** Fill and font of cells that meet the rule. */
export class FormatLook implements HostObject {
  readonly className = "ConditionalRangeFormat";
  readonly fill: LookFill;
  readonly font: LookFont;

  constructor(private readonly format: ConditionalFormat) {
    this.fill = new LookFill(format);
    this.font = new LookFont(format);
  }

  clearFormat(): void {
    this.format.changeRule({ style: {} });
  }
}

type Colored = { readonly rgb?: string } | undefined;
type Lined = { readonly s?: number } | undefined;

const withStyle = (format: ConditionalFormat, patch: RuleStyle): void =>
  format.changeRule({ style: { ...format.rule.style, ...patch } });

class LookFill implements HostObject {
  readonly className = "ConditionalRangeFill";

  constructor(private readonly format: ConditionalFormat) {}

  get color(): string {
    return hex((this.format.rule.style.bg as Colored)?.rgb, "");
  }

  set color(color: string) {
    withStyle(this.format, { bg: { rgb: parseColor(color) } });
  }

  clear(): void {
    withStyle(this.format, { bg: undefined });
  }
}

class LookFont implements HostObject {
  readonly className = "ConditionalRangeFont";

  constructor(private readonly format: ConditionalFormat) {}

  private get style(): RuleStyle {
    return this.format.rule.style;
  }

  get color(): string {
    return hex((this.style.cl as Colored)?.rgb, "");
  }

  set color(color: string) {
    withStyle(this.format, { cl: { rgb: parseColor(color) } });
  }

  get bold(): boolean {
    return this.style.bl === 1;
  }

  set bold(bold: boolean) {
    withStyle(this.format, { bl: bold ? 1 : 0 });
  }

  get italic(): boolean {
    return this.style.it === 1;
  }

  set italic(italic: boolean) {
    withStyle(this.format, { it: italic ? 1 : 0 });
  }

  get strikethrough(): boolean {
    return (this.style.st as Lined)?.s === 1;
  }

  set strikethrough(strikethrough: boolean) {
    withStyle(this.format, { st: { s: strikethrough ? 1 : 0 } });
  }

  get underline(): string {
    return (this.style.ul as Lined)?.s === 1 ? "Single" : "None";
  }

  set underline(underline: string) {
    if (underline !== "None" && underline !== "Single") throw invalidArgument(underline);
    withStyle(this.format, { ul: { s: underline === "Single" ? 1 : 0 } });
  }

  clear(): void {
    withStyle(this.format, { cl: undefined, bl: undefined, it: undefined, st: undefined, ul: undefined });
  }
}
