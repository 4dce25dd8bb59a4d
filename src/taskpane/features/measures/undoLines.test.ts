// Without this file the chain of a status could break with every "Rückgängig".
import { undoLines } from "./undoLines";

test("[U5] taking back writes the way back, so the next step begins where the measure stands", () => {
  expect(undoLines([{ subject: "M-014", field: "Status", from: "in Umsetzung", to: "abgeschlossen", reason: "Eröffnet." }])).toEqual([
    { subject: "M-014", field: "Status", from: "abgeschlossen", to: "in Umsetzung", reason: "zurückgenommen" },
  ]);
});
