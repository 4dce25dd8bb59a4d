import { readTownTables } from "./readTownTables";
import { metaValue } from "./townQueries";
import { daysBetween, isWorkingDay } from "./workingDay";

const town = readTownTables();
const asOf = metaValue(town, "asOf");
const order = town.rounds.map((row) => row.id);
type Round = (typeof town.rounds)[number];
const sessions = (round: Round) => ({
  JHA: round.dateJHA,
  SGA: round.dateSGA,
  SKS: round.dateSKS,
  BPU: round.dateBPU,
  WHA: round.dateWHA,
  FA: round.dateFA,
  HA: round.dateHA,
  RV: round.dateRV,
});
const meets = (body: string, day: string) =>
  town.rounds.some((round) => sessions(round)[body as keyof ReturnType<typeof sessions>] === day);
const roundOf = (id: string) => town.rounds.find((row) => row.id === id);

test("each round ends with the council, all on working days, 6 to 11 weeks apart", () => {
  let before = "";
  for (const round of town.rounds) {
    const days = Object.values(sessions(round));
    expect([round.start, ...days, round.dueDate].filter((day) => !isWorkingDay(day))).toEqual([]);
    expect([...days].sort().at(-1)).toBe(round.dateRV);
    expect(round.start < (days[0] ?? "") && round.dateRV < round.dueDate).toBe(true);
    if (before) {
      const weeks = daysBetween(before, round.dateRV) / 7;
      expect(weeks >= 6 && weeks <= 11 && round.start > before).toBe(true);
    }
    before = round.dateRV;
    expect(round.state).toBe(round.dueDate < asOf ? "abgeschlossen" : round.start <= asOf ? "laufend" : "geplant");
  }
  expect(town.rounds.filter((row) => row.state === "laufend").map((row) => row.id)).toEqual([
    metaValue(town, "currentRound"),
  ]);
});

test("resolutions are dated on a session of their body, and numbers rise with the dates", () => {
  const dates = new Map<string, string>();
  const note = (body: string, day: string, number: string) => {
    expect(number).toMatch(new RegExp(`^${body} ${day.slice(0, 4)}/\\d{4}$`));
    expect([number, isWorkingDay(day) && day <= asOf]).toEqual([number, true]);
    if (day >= "2025-01-01") expect([number, meets(body, day)]).toEqual([number, true]);
    expect(dates.get(number) ?? day).toBe(day);
    dates.set(number, day);
  };
  for (const row of [...town.measures, ...town.proposals]) {
    if (row.resolutionNumber) note(row.resolutionBody, row.resolutionDate ?? "", row.resolutionNumber);
  }
  for (const row of town.journal.filter((entry) => entry.resolutionNumber)) {
    const [body = ""] = row.resolutionNumber.split(" ");
    const round = roundOf(row.round);
    if (!round) throw new Error(row.id);
    const day = sessions(round)[body as keyof ReturnType<typeof sessions>];
    note(body, day, row.resolutionNumber);
    expect(day < row.date).toBe(true);
  }
  expect(dates.get(metaValue(town, "goalResolution"))).toBe("2025-09-30");
  expect(dates.get(metaValue(town, "budgetResolution"))).toBe(metaValue(town, "budgetResolutionDate"));
  const byNumber = [...dates].sort(([one], [other]) => sortKey(one).localeCompare(sortKey(other)));
  expect(byNumber.map(([, day]) => day)).toEqual(byNumber.map(([, day]) => day).sort());
});

test("the journal's chain per measure is unbroken and ends with the register", () => {
  const last = new Map<string, (typeof town.journal)[number]>();
  let before = "";
  for (const entry of town.journal) {
    const previous = last.get(entry.measure);
    expect(entry.date >= before).toBe(true);
    before = entry.date;
    expect([entry.id, entry.from]).toEqual([entry.id, previous?.to ?? ""]);
    expect(entry.kind === "Aufnahme").toBe(previous === undefined);
    expect(entry.from !== entry.to).toBe(["Aufnahme", "Statuswechsel", "Korrektur"].includes(entry.kind));
    if (previous) expect(order.indexOf(entry.round)).toBeGreaterThan(order.indexOf(previous.round));
    last.set(entry.measure, entry);
  }
  for (const measure of town.measures) {
    expect([measure.id, last.get(measure.id)?.to, last.get(measure.id)?.round]).toEqual([
      measure.id,
      measure.status,
      measure.lastRound,
    ]);
  }
});

test("an entry is made on a working day of its round, by the office or the measure's department", () => {
  for (const entry of town.journal) {
    const round = roundOf(entry.round);
    expect([entry.id, isWorkingDay(entry.date) && entry.date <= asOf]).toEqual([entry.id, true]);
    expect((round?.start ?? "9") <= entry.date && entry.date <= (round?.dueDate ?? "")).toBe(true);
    const department = town.measures.find(({ id }) => id === entry.measure)?.department ?? "?";
    expect(entry.changedBy === "ISEK-Geschäftsstelle" || entry.changedBy.endsWith(` ${department}`)).toBe(true);
  }
});

test("what is begun or dropped has a resolution, what comes back has a reason", () => {
  for (const entry of town.journal) {
    const begins = entry.from === "von der Verwaltung empfohlen" && entry.to === "in Umsetzung";
    if (begins || entry.to === "entfallen") expect([entry.id, entry.resolutionNumber]).not.toEqual([entry.id, ""]);
    const comesBack = ["abgeschlossen", "entfallen"].includes(entry.from) && entry.from !== entry.to;
    if (comesBack) expect(entry.reason.length).toBeGreaterThan(20);
  }
  const backFromDone = town.journal.filter((entry) => entry.from === "abgeschlossen" && entry.to !== "abgeschlossen");
  expect(backFromDone.map((entry) => entry.measure)).toEqual(["M-060", "M-014"]);
});

/** `RV 2025/0171` → `2025/0171`: numbers run per year over all bodies. */
function sortKey(number: string): string {
  return number.split(" ")[1] ?? "";
}
