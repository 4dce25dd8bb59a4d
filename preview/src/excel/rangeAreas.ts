// Without this file several marked areas could not be handed to the add-in.
import { invalidArgument } from "../host/hostError";
import type { HostObject } from "../host/wire";
import { cellCount, isEntireColumn, isEntireRow, type Area } from "../univer/area";
import type { BookChange } from "../univer/bookEvents";
import { Collection } from "./objects";
import type { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** One or more areas of one sheet. */
export class RangeAreas implements HostObject {
  readonly className = "RangeAreas";
  readonly areas: AreaCollection;
  private readonly ranges: Range[];

  constructor(
    readonly worksheet: Worksheet,
    areas: readonly Area[],
  ) {
    if (areas.length === 0) throw invalidArgument("areas");
    this.ranges = areas.map((area) => worksheet.area(area));
    this.areas = new AreaCollection(this.ranges);
  }

  follow(change: BookChange): void {
    this.ranges.forEach((range) => range.follow(change));
  }

  get address(): string {
    return this.ranges.map((range) => range.address).join(",");
  }

  get addressLocal(): string {
    return this.ranges.map((range) => range.addressLocal).join(";");
  }

  get areaCount(): number {
    return this.ranges.length;
  }

  get cellCount(): number {
    return this.ranges.reduce((sum, range) => sum + cellCount(range.area), 0);
  }

  get isEntireRow(): boolean {
    return this.ranges.every((range) => isEntireRow(range.area));
  }

  get isEntireColumn(): boolean {
    return this.ranges.every((range) => isEntireColumn(range.area));
  }

  clear(applyTo?: Parameters<Range["clear"]>[0]): void {
    this.ranges.forEach((range) => range.clear(applyTo));
  }

  select(): void {
    this.worksheet.book.selection.mark(
      this.worksheet.id,
      this.ranges.map((range) => range.area),
    );
  }
}

class AreaCollection extends Collection<Range> {
  readonly className = "RangeCollection";

  constructor(private readonly ranges: Range[]) {
    super();
  }

  hostItems(): Range[] {
    return this.ranges;
  }

  protected key(range: Range): string {
    return range.address;
  }
}
