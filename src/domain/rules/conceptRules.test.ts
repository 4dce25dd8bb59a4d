import { indexGoals } from "../goals/goalIndex";
import type { ConceptElement } from "../registers/conceptElement";
import type { DivisionEntry } from "../registers/divisionEntry";
import type { Indicator } from "../registers/indicator";
import type { Finding } from "../shared/finding";
import type { RuleId } from "../shared/ruleId";
import { checkConcept, type ConceptContext } from "./conceptRules";
import { goal } from "./testing/ruleFixture";

const today = "2026-11-15";

function check(members: Partial<ConceptContext>): readonly Finding[] {
  return checkConcept({
    goals: indexGoals([], today),
    indicators: [],
    elements: [],
    divisions: [],
    limits: { actionAreas: 2, themes: 2, goals: 3 },
    today,
    place: (register, row) => ({ sheet: register, row, column: 0 }),
    ...members,
  });
}

function indicator(number: string, goals: readonly string[]): Indicator {
  return { number, goals, name: number, unit: "%", direction: "up", baselineYear: null, baseline: null, targetYear: null, target: null, source: "", actuals: [], row: 1 };
}

function element(members: Partial<ConceptElement>): ConceptElement {
  return {
    number: "E-01", kind: "plan", title: "Lärmaktionsplan", department: "61", location: "", interval: "5 Jahre", lastRevised: null, nextDue: today,
    isPresent: true, isActive: true, isClosed: false, isMonitored: false, goals: ["2.1"], measures: [], row: 4, ...members,
  };
}

function division(kind: DivisionEntry["kind"], number: string, members: Partial<DivisionEntry> = {}): DivisionEntry {
  return { kind, number, name: `Eintrag ${number}`, parents: [], responsible: [], team: "", ceiling: null, row: Number(number.replace(/\D/g, "")) || 1, ...members };
}

const directorates = [division("directorate", "I"), division("directorate", "II")];
const corridor = (responsible: readonly string[]) => ({ divisions: [...directorates, division("corridor", "TK1", { name: "Wohnen am Wasser", responsible })] });
const goals = (...all: Parameters<typeof goal>[]) => ({ goals: indexGoals(all.map((each) => goal(...each)), today) });
const playgrounds = "Spielplätze in allen Quartieren barrierefrei erneuern";

const violations: readonly [RuleId, string, Partial<ConceptContext>, Partial<Finding>][] = [
  ["G1", "ein Ziel hat keine Kennzahl", { ...goals(["2.1"], ["2.2"]), indicators: [indicator("K-1", ["2.2"])] }, { goal: "2.1", indicator: null } as Partial<Finding>],
  ["G1", "eine Kennzahl gehört zu keinem Ziel", { indicators: [indicator("K-1", [])] }, { goal: null, indicator: "K-1" } as Partial<Finding>],
  ["G1", "das Ziel einer Kennzahl gilt nicht mehr", { ...goals(["5.2", { validTo: "2025-12-31" }]), indicators: [indicator("K-1", ["5.2"])] }, { indicator: "K-1" } as Partial<Finding>],
  ["G2", "zwei Ziele haben dieselben Worte in anderer Ordnung", goals(["2.1", { title: playgrounds }], ["2.2", { title: "In allen Quartieren barrierefrei Spielplätze erneuern" }]), { goal: "2.2", other: "2.1" } as Partial<Finding>],
  ["G2", "zwei Ziele unterscheiden sich in einem Buchstaben", goals(["2.1", { title: "Hafenstraße beruhigen" }], ["2.2", { title: "Hafenstrasse beruhigen" }]), { goal: "2.2" } as Partial<Finding>],
  ["G3", "für einen Korridor ist kein Dezernat verantwortlich", corridor(["61"]), { severity: "error", corridor: "Wohnen am Wasser", responsible: 0 } as Partial<Finding>],
  ["G3", "für einen Korridor sind zwei Dezernate verantwortlich", corridor(["I", "II"]), { severity: "error", responsible: 2 } as Partial<Finding>],
  ["G4", "ein Konzept ist seit gestern fällig", { elements: [element({ nextDue: "2026-11-14" })] }, { due: "2026-11-14", at: { sheet: "elements", row: 4, column: 0 } } as Partial<Finding>],
  ["G4", "ein Konzept hat weder Ziel noch Maßnahme", { elements: [element({ goals: [] })] }, { due: null } as Partial<Finding>],
  ["G5", "drei Handlungsfelder bei einer Obergrenze von zwei", { divisions: ["1", "2", "3"].map((number) => division("actionArea", number)) }, { what: "actionAreas", count: 3, limit: 2, at: { sheet: "divisions", row: 3, column: 0 } } as Partial<Finding>],
  ["G5", "vier Ziele bei einer Obergrenze von drei", goals(["1.1"], ["1.2"], ["1.3"], ["1.4"]), { what: "goals", count: 4, limit: 3 } as Partial<Finding>],
];

test.each(violations)("[%s] %s", (rule, _, members, expected) => {
  expect(check(members).filter((finding) => finding.rule === rule)).toEqual([expect.objectContaining({ rule, severity: "notice", ...expected })]);
});

const near: readonly [RuleId, string, Partial<ConceptContext>][] = [
  ["G1", "ohne Kennzahlen wird keine vermisst", goals(["2.1"])],
  ["G1", "ein übergeordnetes Ziel wird an seinen Zielen gemessen", { ...goals(["2"], ["2.1", { parent: "2" }]), indicators: [indicator("K-1", ["2.1"])] }],
  ["G2", "ähnliche Ziele mit verschiedenen Orten", goals(["2.1", { title: playgrounds }], ["2.2", { title: "Schulhöfe in der Innenstadt barrierefrei erneuern" }])],
  ["G2", "ein Ziel und sein abgelöster Vorgänger", goals(["2.1", { title: playgrounds, validTo: "2025-12-31" }], ["2.2", { title: playgrounds }])],
  ["G3", "genau ein Dezernat ist verantwortlich", corridor(["II", "61"])],
  ["G4", "heute fällig", { elements: [element({})] }],
  ["G4", "abgeschlossen, überfällig und ohne Bezug", { elements: [element({ isClosed: true, nextDue: "2020-01-01", goals: [] })] }],
  ["G5", "so viele wie die Obergrenze", { ...goals(["1.1"], ["1.2"], ["1.3"]), divisions: ["1", "2"].flatMap((number) => [division("actionArea", number), division("theme", number)]) }],
];

test.each(near)("[%s] beinahe: %s", (rule, _, members) => {
  expect(check(members).filter((finding) => finding.rule === rule)).toEqual([]);
});
