// Without these tests every workbook could be told that its catalogue is old, or none.
import type { CatalogueMark } from "../catalogue/catalogueMark";
import { relateCatalogues } from "../catalogue/catalogueMark";
import { catalogueIsTheOffices } from "./catalogueRules";

const at = { sheet: "ISEK-Einstellungen", row: 0, column: 0 };
const office: CatalogueMark = { catalogue: "stadt", edition: "2026/2027", asOf: "2026-01-15" };

describe("[K1] Katalog älter oder ein anderer als der der Geschäftsstelle", () => {
  test.each([
    ["frühere Fassung", { ...office, edition: "2024/2025", asOf: "2024-01-01" }, "2026/2027"],
    ["gleiche Fassung, früherer Stand", { ...office, asOf: "2026-01-14" }, "2026/2027"],
    ["andere Fassung mit demselben Stand", { ...office, edition: "2026/2027 b" }, "2026/2027"],
    ["anderer Katalog", { ...office, catalogue: "lindhafen" }, "stadt, 2026/2027"],
  ] as const)("verletzt: %s", (_name, own, other) => {
    expect(catalogueIsTheOffices(own, office, at)).toMatchObject({ rule: "K1", severity: "warning", about: own.catalogue, edition: own.edition, asOf: own.asOf, other });
  });

  test.each([
    ["derselbe", office],
    ["ein Tag jünger", { ...office, asOf: "2026-01-16" }],
    ["ohne Stand", { ...office, asOf: null }],
    ["ohne Kennung: nichts zu vergleichen", { ...office, catalogue: "", edition: "alt" }],
  ])("beinahe: %s", (_name, own) => {
    expect(catalogueIsTheOffices(own, office, at)).toBeNull();
  });
});

test.each([
  ["first", { catalogue: "", edition: "", asOf: null }, office],
  ["same", office, office],
  ["newer", { ...office, asOf: "2025-01-01" }, office],
  ["older", office, { ...office, asOf: "2025-01-01" }],
  ["older", { ...office, asOf: null, edition: "2.10" }, { ...office, edition: "2.9" }],
  ["foreign", office, { ...office, catalogue: "x" }],
  ["newer", { ...office, catalogue: "", edition: "2025" }, office],
] as const)("%s", (relation, own, other) => {
  expect(relateCatalogues(own, other)).toBe(relation);
});
