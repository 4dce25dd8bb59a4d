// Without this file a word of status could show another light.
import { defaultVocabulary } from "../measures/vocabulary";
import { nameStatus } from "./nameStatus";

test("words, aliases and cells with a symbol become the canonical status", () => {
  expect(nameStatus([["läuft", "erledigt"], ["► in Umsetzung", "offen"]], defaultVocabulary)).toEqual([
    ["► in Umsetzung", "✓ abgeschlossen"],
    ["► in Umsetzung", "? noch zu klären"],
  ]);
});

test("an unknown word is #N/A, empty stays empty, an error stays", () => {
  expect(nameStatus([["vielleicht", "", { error: "#REF!" }]], defaultVocabulary)).toEqual([
    [{ error: "#N/A", reason: { kind: "statusUnknown", word: "vielleicht" } }, "", { error: "#REF!" }],
  ]);
});
