// Without this file tables of the add-in would have no lines.
import { invalidArgument, NotEmulated } from "../host/hostError";
import type { HostObject } from "../host/wire";
import { lastColumn, lastRow, type Area } from "../univer/area";
import type { BorderLine } from "../univer/cells";
import { Collection } from "./objects";
import type { Range } from "./range";
import { hex, parseColor } from "./colors";

const INDICES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Index = (typeof INDICES)[number];
type Side = "t" | "b" | "l" | "r" | "tl_br" | "bl_tr";

/** Univer's numbers for a line of Excel's style and weight. */
const LINES: readonly { style: string; weight: string; univer: number }[] = [
  { style: "None", weight: "Thin", univer: 0 },
  { style: "Continuous", weight: "Thin", univer: 1 },
  { style: "Continuous", weight: "Hairline", univer: 2 },
  { style: "Dot", weight: "Thin", univer: 3 },
  { style: "Dash", weight: "Thin", univer: 4 },
  { style: "DashDot", weight: "Thin", univer: 5 },
  { style: "DashDotDot", weight: "Thin", univer: 6 },
  { style: "Double", weight: "Thick", univer: 7 },
  { style: "Continuous", weight: "Medium", univer: 8 },
  { style: "Dash", weight: "Medium", univer: 9 },
  { style: "DashDot", weight: "Medium", univer: 10 },
  { style: "DashDotDot", weight: "Medium", univer: 11 },
  { style: "SlantDashDot", weight: "Medium", univer: 12 },
  { style: "Continuous", weight: "Thick", univer: 13 },
];

export class Borders extends Collection<Border> {
  readonly className = "RangeBorderCollection";

  constructor(private readonly range: Range) {
    super();
  }

  hostItems(): Border[] {
    return INDICES.map((index) => new Border(this.range, index));
  }

  protected key(border: Border): string {
    return border.sideIndex;
  }
}

export class Border implements HostObject {
  readonly className = "RangeBorder";

  constructor(
    private readonly range: Range,
    readonly sideIndex: Index,
  ) {}

  get id(): string {
    return this.sideIndex;
  }

  get style(): string | null {
    return this.common((line) => line.style);
  }

  set style(style: string) {
    const weight = LINES.find((line) => line.style === style)?.weight;
    if (weight === undefined) throw invalidArgument(style);
    const wanted =
      LINES.find((line) => line.style === style && line.weight === this.weight) ??
      LINES.find((line) => line.style === style)!;
    this.draw(wanted.univer, this.color || "#000000");
  }

  get weight(): string | null {
    return this.common((line) => line.weight);
  }

  set weight(weight: string) {
    const style = this.style === "None" || this.style === null ? "Continuous" : this.style;
    const wanted =
      LINES.find((line) => line.style === style && line.weight === weight) ??
      LINES.find((line) => line.style === "Continuous" && line.weight === weight);
    if (!wanted) throw invalidArgument(weight);
    this.draw(wanted.univer, this.color || "#000000");
  }

  get color(): string {
    return this.commonLine((line) => hex(line ? line.cl?.rgb : null, "#000000")) ?? "";
  }

  set color(color: string) {
    const current = LINES.find((line) => line.style === this.style && line.weight === this.weight)?.univer;
    this.draw(current || 1, parseColor(color));
  }

  private common(of: (line: (typeof LINES)[number]) => string): string | null {
    return this.commonLine((line) => of(LINES.find((known) => known.univer === (line ? line.s : 0)) ?? LINES[0]));
  }

  private commonLine<T>(of: (line: BorderLine) => T): T | null {
    const parts = this.parts();
    const all = new Set(
      parts.map(({ area, side }) => this.range.sheet.area(area).commonStyle((style) => of(style.bd?.[side]))),
    );
    return all.size === 1 ? [...all][0] : null;
  }

  private draw(univer: number, rgb: string): void {
    for (const { area, side } of this.parts()) {
      const line = univer === 0 ? null : { s: univer, cl: { rgb } };
      this.range.sheet.area(area).patchStyle({ bd: { [side]: line } });
    }
  }

  /** The cells that carry this line, and on which side. A line between two cells is kept by the upper or left one. */
  private parts(): { area: Area; side: Side }[] {
    const { area } = this.range;
    switch (this.sideIndex) {
      case "EdgeTop":
        return [{ area: { ...area, rows: 1 }, side: "t" }];
      case "EdgeBottom":
        return [{ area: { ...area, row: lastRow(area), rows: 1 }, side: "b" }];
      case "EdgeLeft":
        return [{ area: { ...area, columns: 1 }, side: "l" }];
      case "EdgeRight":
        return [{ area: { ...area, column: lastColumn(area), columns: 1 }, side: "r" }];
      case "InsideHorizontal":
        return area.rows > 1 ? [{ area: { ...area, rows: area.rows - 1 }, side: "b" }] : [];
      case "InsideVertical":
        return area.columns > 1 ? [{ area: { ...area, columns: area.columns - 1 }, side: "r" }] : [];
      case "DiagonalDown":
        return [{ area, side: "tl_br" }];
      case "DiagonalUp":
        return [{ area, side: "bl_tr" }];
      default:
        throw new NotEmulated(`RangeBorder ${String(this.sideIndex)}`);
    }
  }
}
