// Without this file nobody would know who is responsible, which body meets when, and what is due.
import { divisionRegister, elementRegister, proposalRegister, termRegister } from "../../src/workbook/schema/registers";
import { cents } from "../../src/domain/shared/cents";
import type { EncodedRow } from "../../src/workbook/encodeRow";
import type { TownTables } from "../town/townSchema";
import type { BookSheet } from "../workbook/book";
import { registerRow, registerSheet, type RegisterValues } from "./registerSheet";
import { resolutionCell } from "./steeringRegisters";

/** `ISEK-Elemente`: plans, concepts and reports with their states. */
export function elementSheet(tables: TownTables): BookSheet {
  return registerSheet(
    elementRegister,
    tables.elements.map((row) =>
      registerRow(elementRegister, {
        number: row.id,
        kind: row.type,
        title: row.title,
        department: row.department,
        location: row.location,
        interval: intervalText(row.intervalMonths),
        lastRevised: row.lastRevision,
        nextDue: row.nextDue,
        isPresent: row.states.includes("Vorhanden/Geplant"),
        isActive: row.states.includes("In Umsetzung/aktiv"),
        isClosed: row.states.includes("Abgeschlossen/Veraltet"),
        isMonitored: row.states.includes("Monitoring/Fortschreibung"),
        goals: row.goals,
        measures: row.measures,
      }),
    ),
  );
}

function intervalText(months: number): string {
  if (months === 1) return "monatlich";
  if (months === 12) return "jährlich";
  return months % 12 === 0 ? `alle ${months / 12} Jahre` : `alle ${months} Monate`;
}

/** `ISEK-Vorschläge` of the cycles 2025 and 2026. */
export function proposalSheet(tables: TownTables): BookSheet {
  return registerSheet(
    proposalRegister,
    tables.proposals.map((row) =>
      registerRow(proposalRegister, {
        number: row.id,
        title: row.title,
        vision: row.idea,
        effort: row.effort,
        chances: row.chances,
        risks: row.risks,
        period: row.timing,
        rating: `${row.rating}, ${row.decision}`,
        resolution: resolutionCell(row),
        measure: row.measure,
      }),
    ),
  );
}

/** `ISEK-Gliederung`: fields, themes, corridors, directorates, departments and bodies. Ceilings are those of 2026. */
export function divisionSheet(tables: TownTables): BookSheet {
  const entry = (values: RegisterValues<typeof divisionRegister.columns>): EncodedRow =>
    registerRow(divisionRegister, values);
  const bodies = tables["bodies-roles"].filter(({ kind }) => kind === "Gremium" || kind === "Beirat");
  const rows = [
    ...tables.handlungsfelder.map((row) =>
      entry({
        kind: "Handlungsfeld",
        number: row.id,
        name: row.name,
        responsible: [row.leadDepartment],
        team: row.team,
        ceiling: cents(row.ceiling2026 * 100),
      }),
    ),
    ...tables.querschnittsthemen.map((row) =>
      entry({ kind: "Querschnittsthema", number: row.id, name: row.name, responsible: [row.department] }),
    ),
    ...tables.corridors.map((row) =>
      entry({
        kind: "Themenkorridor",
        number: row.id,
        name: row.name,
        responsible: [row.responsibleDirectorate],
        ceiling: cents(row.ceiling2026 * 100),
      }),
    ),
    ...tables.departments.map((row) =>
      entry({
        kind: row.kind,
        number: row.number,
        name: row.name,
        parent: row.directorate === "" ? [] : [row.directorate],
        responsible: [row.headFunction],
      }),
    ),
    ...bodies.map((row) => entry({ kind: "Gremium", number: row.id, name: row.name, responsible: [row.chair] })),
  ];
  return registerSheet(divisionRegister, rows);
}

const bodies = ["JHA", "SGA", "SKS", "BPU", "WHA", "FA", "HA", "RV"] as const;

/** `ISEK-Termine`: rounds with their bodies, the three phases, milestones. */
export function termSheet(tables: TownTables): BookSheet {
  const entry = (values: RegisterValues<typeof termRegister.columns>): EncodedRow => registerRow(termRegister, values);
  const rows = [
    ...tables.rounds.map((round) =>
      entry({
        kind: "Runde",
        number: round.id,
        name: `Sitzungsfolge ${round.no}/${round.year}`,
        bodies,
        start: round.start,
        end: round.dateRV,
        due: round.dueDate,
        responsible: ["GS"],
        state: round.state,
      }),
    ),
    ...phases(tables),
    ...tables.milestones.map((row) =>
      entry({
        kind: "Meilenstein",
        number: row.id,
        name: row.title,
        due: row.due,
        end: row.done,
        responsible: [row.responsible],
        state: row.state,
      }),
    ),
  ];
  return registerSheet(termRegister, rows);
}

function phases(tables: TownTables): readonly EncodedRow[] {
  return (["Vorprozess", "Hauptprozess", "Umsetzung"] as const).map((phase, index) => {
    const of = tables.milestones.filter((row) => row.phase === phase);
    const isOver = of.every((row) => row.done !== null);
    const days = of.map((row) => row.done ?? row.due).sort();
    return registerRow(termRegister, {
      kind: "Phase",
      number: `PH-${index + 1}`,
      name: phase,
      start: days[0] ?? null,
      end: isOver ? (days.at(-1) ?? null) : null,
      responsible: ["GS"],
      state: isOver ? "abgeschlossen" : "laufend",
    });
  });
}
