// Without this file a custom function would need zod, which is too heavy for it, to read a register given as a range.
import type { Goal } from "../goals/goal";
import type { Measure } from "../measures/measure";
import { numbersIn } from "../rules/ruleContext";
import type { CellValue } from "../shared/cell";
import type { Grid } from "./functionValue";

/** Goals of a table with headings: number, area, end and successors, which is all the rules of a row look at. */
export function goalsInTable(table: Grid<CellValue>): readonly Goal[] {
  const read = rowReader(table);
  return rowsWithNumber(table, read).map((cells, index) => ({
    number: read.text(cells, "Nummer"),
    parent: read.text(cells, "Übergeordnet") || null,
    level: "operative",
    title: read.text(cells, "Titel"),
    description: "",
    productAreas: numbersIn(read.text(cells, "Produktbereich")),
    actionArea: null,
    sdg: [],
    validFrom: read.day(cells, "gültig ab"),
    validTo: read.day(cells, "gültig bis"),
    successors: numbersIn(read.text(cells, "Nachfolger")),
    edition: read.text(cells, "Fassung"),
    row: index + 1,
  }));
}

/** Measures of a table with headings: number, goals and products, which is all the rules of a row look at. */
export function measuresInTable(table: Grid<CellValue>): readonly Measure[] {
  const read = rowReader(table);
  return rowsWithNumber(table, read).map((cells, index) => ({
    ...bareMeasure,
    number: read.text(cells, "Nummer"),
    title: read.text(cells, "Titel"),
    goals: numbersIn(read.text(cells, "Ziele")),
    products: numbersIn(read.text(cells, "Produkte")),
    row: index + 1,
  }));
}

type Cells = readonly CellValue[];

interface RowReader {
  readonly text: (cells: Cells, heading: string) => string;
  readonly day: (cells: Cells, heading: string) => string | null;
}

function rowReader(table: Grid<CellValue>): RowReader {
  const columns = new Map((table[0] ?? []).map((heading, column) => [String(heading).trim().toLowerCase(), column]));
  const cellOf = (cells: Cells, heading: string): CellValue => cells[columns.get(heading.toLowerCase()) ?? -1] ?? null;
  return {
    text: (cells, heading) => {
      const cell = cellOf(cells, heading);
      return typeof cell === "string" ? cell.trim() : "";
    },
    day: (cells, heading) => {
      const cell = cellOf(cells, heading);
      return typeof cell === "number" ? isoDay(cell) : null;
    },
  };
}

function rowsWithNumber(table: Grid<CellValue>, read: RowReader): readonly Cells[] {
  return table.slice(1).filter((cells) => read.text(cells, "Nummer") !== "");
}

/** Serial number 25569 is 1 January 1970; workbooks that count from 1904 cannot be told from here. */
function isoDay(serial: number): string {
  return new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString().slice(0, 10);
}

const bareMeasure: Omit<Measure, "number" | "title" | "goals" | "products" | "row"> = {
  publicTitle: "",
  publicText: "",
  lead: null,
  contributing: [],
  actionArea: null,
  themes: [],
  corridor: null,
  status: null,
  statusWord: "",
  statusDate: null,
  round: null,
  tendency: null,
  outlook: "",
  start: null,
  end: null,
  resolution: null,
  cost: null,
  grant: null,
  staff: null,
  participation: "",
  partners: "",
  isExperiment: false,
  origin: "",
  internalNote: "",
};
