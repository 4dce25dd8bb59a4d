// Without these tests German compounds and endings could keep a goal from being found.
import { miniSearchWords } from "./miniSearchWords";

const search = miniSearchWords([
  { id: "3.6", title: "Sozialarbeit an allen Schulen", text: "Kinder und Jugendliche finden Rat." },
  { id: "2.1", title: "Radwege ausbauen", text: "Sichere Wege für alle." },
  { id: "M-014", title: "Sanierung der Sporthalle", text: "" },
]);

test.each([
  ["Schulsozialarbeit", "3.6"],
  ["Radweg Nordstraße", "2.1"],
  ["Sporthallen", "M-014"],
])("„%s“ findet %s", (query, id) => {
  expect(search(query)[0]?.id).toBe(id);
});

test("nennt die gefundenen Wörter, wie sie geschrieben sind, und das beste mit 1", () => {
  expect(search("Sanierung Sporthalle")[0]).toMatchObject({ id: "M-014", score: 1, words: expect.arrayContaining(["Sporthalle", "Sanierung"]) });
});

test("Wörter, die überall stehen, finden nichts", () => {
  expect(search("sonstige Aufwendungen für alle")).toEqual([]);
});
