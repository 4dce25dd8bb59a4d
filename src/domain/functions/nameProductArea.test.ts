// Without this file a product could be named after another Land's area.
import { nameProductArea, stateOf } from "./nameProductArea";

test("Schleswig-Holstein answers with its main area, the others with the two-digit one", () => {
  expect(nameProductArea([["511001"], ["61101"]], "SH")).toEqual([["5 Gestaltung der Umwelt"], ["6 Zentrale Finanzleistungen"]]);
  expect(nameProductArea([["110101"]], "NRW")).toEqual([["11 Ver- und Entsorgung"]]);
  expect(nameProductArea([["11.10.01"]], "BW")).toEqual([["11 Innere Verwaltung"]]);
});

test("NRW and NW are the same Land, an unknown one is a fault", () => {
  expect(stateOf(" nrw ")).toBe("NW");
  expect(nameProductArea([["511001"]], "Hessen")).toEqual([[{ error: "#VALUE!", reason: { kind: "stateUnknown", state: "Hessen" } }]]);
});

test("outside the frame, numbers, empty and errors, in the shape of the question", () => {
  expect(nameProductArea([["990101", 511001, null, { error: "#N/A" }]], "SH")).toEqual([
    [
      { error: "#N/A", reason: { kind: "productOutsideFrame", product: "990101", state: "SH" } },
      { error: "#VALUE!", reason: { kind: "numberForCode", value: 511001 } },
      "",
      { error: "#N/A" },
    ],
  ]);
});
