// Without this file the office's catalogue could be looked at, but would never arrive.
import { statusCell } from "../../domain/measures/vocabulary";
import { measureRegister, registers } from "../../workbook/schema/registers";
import { goalList, measureList, planListName, statusList } from "../../workbook/schema/listNames";
import { encodeSettings } from "../../workbook/encodeRegisters";
import type { Change } from "../../workbook/change";
import type { JournalLine } from "../../workbook/journal";
import { limitKeys, type Settings } from "../../workbook/settings";
import type { JournalledPlan } from "../acceptFinding";
import type { Book } from "../book";
import { planRegisterRows } from "../planRegisterRows";
import { planSettings } from "../planSettings";
import { planSpelling, planTrafficLight, respelledMeasures, wordsStandTogether, type RespelledMeasure } from "../trafficLight";
import type { CatalogueFile } from "./catalogueFile";
import type { CatalogueRegisterId } from "./catalogueRegisters";
import type { CatalogueComparison, SettingChange } from "./compareCatalogue";
import type { RegisterComparison } from "./compareRegister";
import { planComparedRegister } from "./planComparedRegister";

/**
 * Plans what a comparison says, as one step that can be taken back: registers created or brought up to date, settings, the names the
 * selection lists refer to, and the traffic light where its words or colours have changed. The journal gets a row per register.
 */
export function planCatalogue({ file, book: office }: CatalogueFile, own: Book, comparison: CatalogueComparison, planId: string): JournalledPlan {
  const adopted = adoptedSettings(own, office.settings, comparison.settings);
  const { vocabulary } = merged(own.settings, office.settings);
  const created = createsMeasures(own, comparison);
  const light = changesLight(comparison.settings) || created !== null ? planTrafficLight(own, { from: own.vocabulary, to: vocabulary, created }) : [];
  const spelled = respelledMeasures(own, vocabulary).filter(({ measure }) => measure.status !== null && measure.statusWord === statusCell(measure.status, own.vocabulary));
  const changes: readonly Change[] = [
    ...comparison.registers.flatMap((register) => planComparedRegister(respelled(register, own, spelled), own.tables[register.id] ?? null)),
    ...adopted.changes,
    ...nameChanges(own, comparison),
    ...light,
    ...(comparison.registers.some(({ id }) => id === "measures") ? [] : planSpelling(own, spelled)),
  ];
  const subject = `aus „${file}“${office.settings.edition === "" ? "" : `, Fassung ${office.settings.edition}`}`;
  return { plan: { id: planId, operation: "takeOverCatalogue", subject, changes }, lines: [...comparison.registers.flatMap(journalLine), ...adopted.lines] };
}

function journalLine({ id, added, changed, removed, local }: RegisterComparison): readonly JournalLine[] {
  const counts = [
    [added.length, "neu"],
    [changed.length, "geändert"],
    [removed.length, "entfernt"],
    [local.length, "örtlich"],
  ] as const;
  const words = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return words.length === 0 ? [] : [{ subject: registers[id].sheet, field: "Einträge", from: "", to: words.join(", ") }];
}

/** Settings of the workbook: those that follow the office, in their rows; a workbook without any gets all of them. */
function adoptedSettings(own: Book, office: Settings, changed: readonly SettingChange[]): { readonly changes: readonly Change[]; readonly lines: readonly JournalLine[] } {
  const lines = changed.map(({ heading, from, to }): JournalLine => ({ subject: heading, field: settingField, from, to }));
  if (own.tables.settings === undefined || !wordsStandTogether(own)) {
    const all = new Map([...own.settings.all, ...changed.map(({ heading, value }) => [heading, value] as const)]);
    const rows = encodeSettings({ ...merged(own.settings, office), all });
    return { changes: planRegisterRows({ register: registers.settings, table: own.tables.settings ?? null }, rows), lines };
  }
  const { plan } = planSettings(own, changed.map(({ heading, value }) => ({ key: heading, value })), "");
  return { changes: plan.changes, lines };
}

/** What the office says, and where it says nothing what stands here. */
function merged(own: Settings, office: Settings): Settings {
  const saysWords = [...office.all.keys()].some(isLightKey);
  return {
    ...own,
    state: own.state ?? office.state,
    municipality: office.municipality || own.municipality,
    catalogue: office.catalogue || own.catalogue,
    edition: office.edition || own.edition,
    asOf: office.asOf ?? own.asOf,
    round: office.round ?? own.round,
    limits: Object.values(limitKeys).some((key) => office.all.has(key)) ? office.limits : own.limits,
    vocabulary: saysWords ? office.vocabulary : own.vocabulary,
  };
}

function isLightKey(key: string): boolean {
  return key.startsWith("Ampel-");
}

const settingField = registers.settings.columns.value.heading;

/** Names are made for registers that are there afterwards. */
function nameChanges(own: Book, { registers: compared }: CatalogueComparison): readonly Change[] {
  const isThere = (id: CatalogueRegisterId) => own.tables[id] !== undefined || compared.some((each) => each.id === id);
  return [
    ...(isThere("goals") ? planListName(goalList, own.outline) : []),
    ...(isThere("measures") ? [...planListName(measureList, own.outline), ...planListName(statusList, own.outline)] : []),
  ];
}

function changesLight(changed: readonly SettingChange[]): boolean {
  return changed.some(({ heading }) => isLightKey(heading));
}

function createsMeasures(own: Book, { registers: compared }: CatalogueComparison): number | null {
  const measures = compared.find(({ id }) => id === "measures");
  return own.tables.measures === undefined && measures !== undefined ? measures.rows.length : null;
}

/** A status keeps its meaning and takes the new spelling, in rows that the comparison may have moved. */
function respelled(comparison: RegisterComparison, own: Book, spelled: readonly RespelledMeasure[]): RegisterComparison {
  if (comparison.id !== "measures") return comparison;
  const column = comparison.headings.indexOf(measureRegister.columns.statusWord.heading);
  const first = (own.tables.measures?.area.row ?? 0) + 1;
  const spelling = new Map(spelled.map(({ measure, word }) => [measure.row - first, word]));
  const rows = comparison.rows.map((row) => {
    const word = row.from === null ? undefined : spelling.get(row.from);
    return word === undefined ? row : { ...row, cells: row.cells.map((cell, position) => (position === column ? word : cell)) };
  });
  return { ...comparison, rows };
}
