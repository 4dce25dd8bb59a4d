// Without this file a report could carry figures of the budget out of the office.
import { mishapOf, reportText } from "./mishapReport";

const at = new Date("2026-11-23T08:00:00Z");

test("says what was thrown, where and when", () => {
  const error = new Error("Unbekannter Fall");
  error.stack = "Error: Unbekannter Fall\n    at reduce (https://isek.example/taskpane.4f2a91.js:1:24807)";
  expect(reportText(mishapOf(error, "tag", at), "0.1.0")).toBe(
    [
      "ISEK für Excel 0.1.0",
      "Ansicht tag, 2026-11-23T08:00:00.000Z",
      "Error: Unbekannter Fall",
      "at reduce (https://isek.example/taskpane.4f2a91.js:1:24807)",
    ].join("\n"),
  );
});

test.each([
  ["Keine ganzen Cent: 123450.5", "Error: Keine ganzen Cent: …"],
  ["Konto 52110000 fehlt", "Error: Konto … fehlt"],
  ["Betrag 1.234.567,89 €", "Error: Betrag … €"],
  ["Zeile 214", "Error: Zeile 214"],
])("blanks what could be an amount or an account: %s", (message, shown) => {
  expect(mishapOf(new Error(message), "tag", at).message).toBe(shown);
});

test("takes whatever is thrown, also what is no error", () => {
  expect(mishapOf("weg", "tag", at).message).toBe("Error: weg");
  expect(mishapOf(undefined, "tag", at).message).toBe("Error: Unbekannter Fehler");
});
