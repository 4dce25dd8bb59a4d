// Without this file a refused file could be answered with "undefined".
import type { ReadLoss } from "../workbook/closedWorkbook";
import type { ReadFailure } from "../workbook/readFailure";
import { readFailureSentence } from "./readFailureSentence";
import { readLossSentence } from "./readLossSentence";

const contents = ["nothing", "text", "html", "xml", "pdf", "picture", "word", "slides", "archive", "unknown"] as const;
const damages = ["checksum", "packing", "markup", "doctype", "reference", "missing"] as const;
const failures: readonly ReadFailure[] = [
  ...(["encrypted", "xls", "xlsb", "ods", "truncated", "noSheets", "cancelled"] as const).map((kind) => ({ kind })),
  ...contents.map((content): ReadFailure => ({ kind: "notAWorkbook", content })),
  ...damages.map((damage): ReadFailure => ({ kind: "damagedPart", part: "xl/worksheets/sheet1.xml", damage })),
  ...(["file", "part", "cells", "texts"] as const).map((what): ReadFailure => ({ kind: "tooLarge", what, limit: 1_000_000 })),
  ...["ENOENT", "EACCES", "EBUSY", "EISDIR", "NotReadableError"].map((code): ReadFailure => ({ kind: "unavailable", code })),
  { kind: "bomb", part: null },
];

test.each(failures)("%j: German sentences of at most 20 words, each ending in a full stop", (failure) => {
  const text = readFailureSentence(failure);
  expect(text).toMatch(/^[A-ZÄÖÜ„].*\.$/);
  expect(text).not.toMatch(/undefined|null|!|leider|ungültig/);
  for (const sentence of text.split(/\. /)) expect(sentence.split(" ").length).toBeLessThanOrEqual(20);
});

test.each([
  [{ kind: "uncalculated", sheet: "THH 61", row: 6, column: 5, count: 1200 }, "Blatt „THH 61“, ab F7: 1.200 Formeln sind nicht berechnet. Öffnen und speichern Sie die Datei in Excel."],
  [{ kind: "textMissing", sheet: "A", row: 0, column: 0, count: 1 }, "Blatt „A“, ab A1: 1 Text fehlt in der Datei. Die Zellen gelten als leer."],
  [{ kind: "notReadBelow", sheet: "A", row: 99 }, "Blatt „A“: Zeilen unter 100 liegen außerhalb der Tabelle und sind nicht gelesen."],
] satisfies [ReadLoss, string][])("%j", (loss, sentence) => expect(readLossSentence(loss)).toBe(sentence));
