// Without this file a new status could be saved with the old sentence, or without a reason.
import type { Measure } from "../../../domain/measures/measure";
import { defaultVocabulary } from "../../../domain/measures/vocabulary";
import type { Book } from "../../../usecases/book";
import { asksForResolution, readUpdateForm, startForm, type UpdateForm } from "./updateForm";

const today = "2026-11-23";
const book = { vocabulary: defaultVocabulary, phase: "adopted", journal: [] as Book["journal"] } as Book;
const measure = {
  number: "M-014",
  status: "inProgress",
  statusWord: "► in Umsetzung",
  internalNote: "Rohbau steht.",
  tendency: "same",
  resolution: { body: "RV", date: "2025-05-20", number: "RV 2025/0089" },
} as Measure;
const read = (change: Partial<UpdateForm>, of: Partial<Measure> = {}) => {
  const one = { ...measure, ...of };
  return readUpdateForm({ ...startForm(one, today), ...change }, book, one, today);
};

test("the fields begin with what stands in the register, dated today", () => {
  expect(startForm(measure, today)).toEqual({
    status: "inProgress",
    sentence: "Rohbau steht.",
    date: "23.11.2026",
    tendency: "same",
    reason: "",
    resolutionBody: "RV",
    resolutionDate: "20.05.2025",
    resolutionNumber: "RV 2025/0089",
  });
});

test("an unchanged status needs no new sentence", () => {
  expect(read({})).toMatchObject({ kind: "ready", update: { status: "inProgress", date: today } });
});

test("a new status needs a sentence of its own; the old one does not count", () => {
  expect(read({ status: "completed" })).toEqual({
    kind: "faulty",
    faults: { sentence: "Der Stand ist neu. Schreiben Sie einen Satz dazu." },
  });
  expect(read({ status: "completed", sentence: "Eröffnet am 2. Mai." })).toMatchObject({ kind: "ready", hint: null });
});

test("[U3] back from completed needs a reason, a step that is not foreseen is refused", () => {
  expect(read({ status: "inProgress", sentence: "Mängel." }, { status: "completed" })).toEqual({
    kind: "faulty",
    faults: { reason: "Zurück aus „abgeschlossen“ braucht einen Grund." },
  });
  expect(read({ status: "recommended", sentence: "Zurück auf Anfang." }, { status: "completed" })).toMatchObject({
    faults: { status: "Dieser Schritt ist nicht vorgesehen." },
  });
});

test("[U4] a decided status without a resolution is said, but does not hold anybody up", () => {
  expect(read({ status: "completed", sentence: "Fertig." }, { resolution: null })).toMatchObject({
    kind: "ready",
    hint: "Ohne Beschluss bleibt ein Befund (U4).",
  });
  expect(asksForResolution({ ...startForm(measure, today), status: "completed" }, { ...measure, resolution: null })).toBe(true);
  expect(asksForResolution({ ...startForm(measure, today), status: "completed" }, measure)).toBe(false);
  expect(asksForResolution({ ...startForm(measure, today), status: "dropped" }, { ...measure, resolution: null })).toBe(false);
});

test.each(["", "morgen", "31.02.2026", "11/30/2026"])("„%s“ is no day", (date) => {
  expect(read({ date })).toEqual({ kind: "faulty", faults: { date: "Schreiben Sie TT.MM.JJJJ." } });
});

test("a day in the future is refused at its field", () => {
  expect(read({ date: "24.11.2026" })).toEqual({ kind: "faulty", faults: { date: "Der Tag liegt in der Zukunft." } });
});

test("an unknown status must be chosen first", () => {
  expect(read({}, { status: null })).toMatchObject({ faults: { status: "Wählen Sie einen Stand." } });
});

const fields = { resolutionBody: "RV", resolutionDate: "10.11.2026", resolutionNumber: "RV 2026/0200" };
const decided = { status: "completed", sentence: "Fertig." } as const;

test("[U4] a resolution named with body, date and number is written", () => {
  expect(read({ ...decided, ...fields }, { resolution: null })).toMatchObject({
    kind: "ready",
    update: { resolution: { body: "RV", date: "2026-11-10", number: "RV 2026/0200" } },
    hint: null,
  });
});

test.each([
  [{ resolutionBody: "" }, { resolutionBody: "Welches Gremium?" }],
  [{ resolutionBody: "Rat, nicht öffentlich" }, { resolutionBody: "Schreiben Sie das Gremium ohne Komma." }],
  [{ resolutionNumber: " " }, { resolutionNumber: "Welche Nummer?" }],
  [{ resolutionDate: "" }, { resolutionDate: "Schreiben Sie TT.MM.JJJJ." }],
  [{ resolutionDate: "24.11.2026" }, { resolutionDate: "Der Tag liegt in der Zukunft." }],
])("[U4] half a resolution is refused at its field: %j", (part, faults) => {
  expect(read({ ...decided, ...fields, ...part }, { resolution: null })).toEqual({ kind: "faulty", faults });
});
