// Without this file a full name could slip into the journal of somebody who has not switched it on.
import { areInitials, journalAuthor, type Signature } from "./signature";

const author = (signature: Signature, department: string | null = "40") => journalAuthor({ role: "status", signature, department });

test("by role unless something else was chosen, with the Fachdienst where one is", () => {
  expect(author({ kind: "role", text: "" })).toBe("Status, FD 40");
  expect(author({ kind: "role", text: "Karla Brandt" })).toBe("Status, FD 40");
  expect(author({ kind: "role", text: "" }, null)).toBe("Status");
  expect(author({ kind: "role", text: "" }, "alle")).toBe("Status");
});

test("initials; what could be a name is none", () => {
  expect(author({ kind: "initials", text: " kb " })).toBe("kb, FD 40");
  expect(author({ kind: "initials", text: "Karla Brandt" })).toBe("Status, FD 40");
  expect(author({ kind: "initials", text: "" })).toBe("Status, FD 40");
});

test("a name only where the person has chosen that", () => {
  expect(author({ kind: "name", text: "Karla Brandt" })).toBe("Karla Brandt, FD 40");
});

test.each([["kb", true], ["K.B.", true], ["Öz", true], ["", false], ["k b", false], ["brandt", false], ["4711", false]])("„%s“", (text, expected) => {
  expect(areInitials(text)).toBe(expected);
});
