// Without this file cells would be black on white in one font.
import { invalidArgument } from "../host/hostError";
import type { HostObject } from "../host/wire";
import { hex, parseColor } from "./colors";
import type { Range } from "./range";

const UNDERLINES = { None: 0, Single: 1 } as const;

export class RangeFill implements HostObject {
  readonly className = "RangeFill";

  constructor(private readonly range: Range) {}

  get color(): string {
    return this.range.commonStyle((style) => hex(style.bg?.rgb, "#FFFFFF")) ?? "";
  }

  set color(color: string) {
    this.range.patchStyle({ bg: color === "" ? null : { rgb: parseColor(color) } });
  }

  clear(): void {
    this.range.patchStyle({ bg: null });
  }
}

export class RangeFont implements HostObject {
  readonly className = "RangeFont";

  constructor(private readonly range: Range) {}

  get bold(): boolean | null {
    return this.range.commonStyle((style) => style.bl === 1);
  }

  set bold(bold: boolean) {
    this.range.patchStyle({ bl: bold ? 1 : 0 });
  }

  get italic(): boolean | null {
    return this.range.commonStyle((style) => style.it === 1);
  }

  set italic(italic: boolean) {
    this.range.patchStyle({ it: italic ? 1 : 0 });
  }

  get strikethrough(): boolean | null {
    return this.range.commonStyle((style) => style.st?.s === 1);
  }

  set strikethrough(strikethrough: boolean) {
    this.range.patchStyle({ st: { s: strikethrough ? 1 : 0 } });
  }

  get underline(): string | null {
    return this.range.commonStyle((style) => (style.ul?.s === 1 ? "Single" : "None"));
  }

  set underline(underline: string) {
    const s = UNDERLINES[underline as keyof typeof UNDERLINES];
    if (s === undefined) throw invalidArgument(underline);
    this.range.patchStyle({ ul: { s } });
  }

  get color(): string | null {
    return this.range.commonStyle((style) => hex(style.cl?.rgb, "#000000"));
  }

  set color(color: string) {
    this.range.patchStyle({ cl: { rgb: parseColor(color) } });
  }

  get size(): number | null {
    return this.range.commonStyle((style) => style.fs ?? 11);
  }

  set size(size: number) {
    this.range.patchStyle({ fs: size });
  }

  get name(): string | null {
    return this.range.commonStyle((style) => style.ff ?? "Calibri");
  }

  set name(name: string) {
    this.range.patchStyle({ ff: name });
  }
}
