// Without this file a script that reads our JSON would have to guess what may stand in it. Published as docs/isek-json-schema.json.
import { z } from "zod";

const amount = z.string().regex(/^-?\d+\.\d{2}$/).describe("Euro mit zwei Nachkommastellen und Dezimalpunkt");
const count = z.number().int().nonnegative();
const row = z.number().int().positive().describe("Zeile, gezählt ab 1");
const valueKind = z.enum(["planned", "adjusted", "actual", "forecast", "commitment"]);
const version = z
  .string()
  .regex(/^(draft|adopted|supplementary(-\d+)?)$/)
  .describe("draft Entwurf, adopted Beschluss, supplementary Nachtrag (ab dem zweiten mit Nummer: supplementary-2)");

const sums = {
  lines: count.describe("Zeilen des Datenblocks mit Produkt oder Konto, ausgeblendete mitgezählt, gleich welchen Betrags"),
  revenue: amount.describe("Erträge als Betrag ohne Vorzeichen, Absetzungen negativ"),
  expense: amount.describe("Aufwendungen als Betrag ohne Vorzeichen, Absetzungen negativ"),
  balance: amount.describe("revenue − expense"),
  unknown: amount.describe("Beträge, deren Art nicht zu erkennen ist, wie sie stehen"),
};

const figure = z.strictObject({ kind: valueKind, year: z.number().int().nullable(), version, ...sums });

const column = z.strictObject({
  column: z.string().describe("Buchstaben der Spalte"),
  heading: z.string(),
  meaning: z.string().describe("department, subPlan, productArea, productGroup, product, productName, account, accountName, text, direction, year, valueKind, amount, note, goal, split, measure, status, rowKey"),
  kind: valueKind.nullable(),
  year: z.number().int().nullable(),
  version: version.nullable(),
  unit: z.enum(["euro", "thousand", "million"]).nullable(),
  sign: z.enum(["magnitude", "expenseNegative", "revenueNegative"]).nullable(),
  direction: z.enum(["revenue", "expense"]).nullable(),
});

const sheet = z.strictObject({
  sheet: z.string(),
  headerRows: z.array(row).describe("Kopfzeilen"),
  columns: z.array(column),
  unit: z.enum(["euro", "thousand", "million"]).describe("Einheit der geschriebenen Beträge; umgerechnet ist immer in Euro"),
  figures: z.array(figure),
  ...sums,
  skipped: z.array(z.strictObject({ reason: z.enum(["title", "header", "subtotal", "total", "blank", "note"]), count })),
});

const place = z.strictObject({ file: z.string(), sheet: z.string(), row });

const duplicate = z.strictObject({
  kind: z.enum(["sameKey", "sameRows", "singleRow"]).describe("singleRow ist nur ein Hinweis: Die Zeile zählt überall mit"),
  rows: count,
  counted: place.describe("Hier gezählt"),
  others: z.array(place),
  product: z.string().nullable(),
  account: z.string().nullable(),
  text: z.string().nullable(),
  amount: amount.nullable(),
  amountsDiffer: z.boolean(),
});

const statement = z.strictObject({
  file: z.string(),
  department: z.string().nullable(),
  status: z.string().nullable().describe("recommended, open, inProgress, completed, ongoing, deferred, dropped; null bei unbekanntem Wort"),
  statusWord: z.string(),
  date: z.string().nullable(),
  round: z.string().nullable(),
  by: z.string(),
  text: z.string(),
});

const conflict = z.strictObject({
  measure: z.string(),
  title: z.string(),
  statements: z.array(statement),
  proposal: z.string().describe("Datei, deren Stand vorgeschlagen ist"),
  basis: z.enum(["currentRound", "newest"]),
  decided: z.strictObject({ file: z.string(), reason: z.string() }).nullable(),
});

const question = z.strictObject({
  id: z.string().describe("Kennung für die Datei mit Antworten (--antworten); bei denselben Dateien immer dieselbe"),
  kind: z.string().describe("version oder die Art der Frage zu den Spalten, z. B. sameValue, signUnclear, yearUnknown"),
  text: z.string(),
  mustBeAnswered: z.boolean().describe("false: nur zu bestätigen"),
  places: z.array(z.strictObject({ file: z.string(), sheet: z.string().nullable() })),
  choices: z.array(z.strictObject({ choice: z.string().describe("Was als Antwort anzugeben ist"), text: z.string(), sum: amount.nullable() })),
  proposal: z.string().nullable().describe("Was ohne Antwort gilt"),
  answer: z.string().nullable(),
});

const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "warning", "notice"]),
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
  text: z.string(),
});

const file = z.strictObject({
  file: z.string(),
  state: z.enum(["read", "refused"]),
  reason: z.string().nullable().describe("Grund der Ablehnung, z. B. encrypted, noBudget, wrongState, wrongYear, alreadyConsolidated, olderVersion"),
  sheets: z.array(sheet),
});

/** What `isek pruefen` and `isek zusammenfuehren` say with `--json`. */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  files: z.array(file),
  figures: z.array(figure).describe("Über alle gelesenen Dateien; Zeilen, die in mehreren Dateien stehen, zählen einmal"),
  ...sums,
  byProductArea: z.array(z.strictObject({ area: z.string().nullable(), ...sums })),
  duplicates: z.array(duplicate),
  conflicts: z.array(conflict),
  questions: z.array(question).describe("Offene und beantwortete Fragen; Antworten stehen in einer Datei (--antworten)"),
  findings: z.array(finding),
  assumptions: z.array(z.strictObject({ code: z.string(), text: z.string() })),
});

/** The same as a type. */
export type Report = z.infer<typeof reportSchema>;

/** The schema as JSON Schema, as it is published. */
export function reportJsonSchema(): object {
  return { ...z.toJSONSchema(reportSchema), title: "Ausgabe von isek pruefen und isek zusammenfuehren" };
}
