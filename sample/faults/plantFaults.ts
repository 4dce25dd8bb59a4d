// Without this file nobody could show that the check finds what it should find, and nothing else.
import { cents } from "../../src/domain/shared/cents";
import { serialOfDay } from "../../src/workbook/day";
import type { SampleLine, YearAmounts } from "../budget/sampleLine";
import { planYears } from "../budget/sampleLine";
import type { SampleTown } from "../lindhafen";
import { budgetTruth } from "../budget/budgetTruth";
import type { TownRecord } from "../town/townSchema";
import type { BookCell } from "../workbook/book";
import type { TagOverride } from "../workbook/budgetSheet";

type Fault = TownRecord<"faults">;

/** The town with its planted faults: two amounts are other ones, fifteen rows carry wrong tags. */
export interface FaultyTown {
  readonly town: SampleTown;
  /** By row key, or by the label of a row of sums; `faultAt` says which fault stands there. */
  readonly overrides: ReadonlyMap<string, TagOverride>;
  readonly faultAt: ReadonlyMap<string, Fault>;
}

/** Plants every fault of `faults.csv` in its row. Throws when a row is missing. */
export function plantFaults(town: SampleTown): FaultyTown {
  const faultAt = new Map(town.tables.faults.map((fault) => [placeOf(fault, town.lines), fault]));
  const lines = town.lines.map((line) => withAmount(line, faultAt.get(line.key)?.amount ?? ""));
  const overrides = new Map([...faultAt].map(([place, fault]) => [place, overrideOf(fault)]));
  return { town: { ...town, lines, truth: budgetTruth(lines) }, overrides, faultAt };
}

/** Key of the row, or the label of the row of sums. */
function placeOf(fault: Fault, lines: readonly SampleLine[]): string {
  if (fault.product === "") return fault.rowText;
  const line = lines.find(
    (each) => each.product === fault.product && each.account === fault.account && each.text === fault.rowText,
  );
  if (!line) throw new Error(`${fault.id}: keine Zeile ${fault.product} ${fault.account} „${fault.rowText}“`);
  return line.key;
}

/** `Ansatz 2027: 450000` puts that many euros into the year, and none into the plan's other years: the finding names this one. */
function withAmount(line: SampleLine, amount: string): SampleLine {
  const match = /^Ansatz (\d{4}): (\d+)$/.exec(amount);
  if (!match) return line;
  const planted = planYears.findIndex((year) => String(year) === match[1]);
  const firstPlanned = planYears.indexOf(2026);
  const amounts: YearAmounts = line.amounts.map((each, year) => {
    if (year === planted) return cents(Number(match[2]) * 100);
    return year < firstPlanned ? each : cents(0);
  });
  return { ...line, amounts };
}

function overrideOf(fault: Fault): TagOverride {
  const measure = fault.measureCell === "" ? {} : { measure: fault.measureCell };
  const parts = [...fault.goalCell.matchAll(/([1-6]\.\d{1,2}) (\d+) %/g)];
  const first = parts[0]?.[1];
  if (first === undefined) return { goal: turnedCell(fault.goalCell), split: null, ...measure };
  const isWhole = parts.length === 1 && parts[0]?.[2] === "100";
  return {
    goal: { value: first, style: fault.product === "" ? "subtotalTag" : "tag" },
    split: isWhole ? null : fault.goalCell,
    ...measure,
  };
}

/** A goal number that Excel has turned into something else: a real date or a real number, as cells hold them. */
function turnedCell(described: string): BookCell {
  const day = /^(\d{4}-\d{2}-\d{2}) \(Datum/.exec(described)?.[1];
  if (day) return { value: serialOfDay(day), style: "turnedToDate" };
  const number = /^(\d+),(\d+) \(Zahl\)$/.exec(described);
  if (number) return { value: Number(`${number[1]}.${number[2]}`), style: "turnedToNumber" };
  throw new Error(`Unbekannter Zellinhalt „${described}“`);
}
