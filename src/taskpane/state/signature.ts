// Without this file the journal would either name nobody at all, or people who have never agreed to be named.
import { allDepartments } from "../../workbook/allDepartments";
import { roleWords } from "../../workbook/schema/words";
import type { Role } from "./role";

/** What stands for the person in the journal: the role unless initials or, switched on by the person, a name are given. */
export type SignatureKind = "role" | "initials" | "name";

/** What the person has chosen; `text` is the initials or the name. Office.js knows neither, so nothing is ever filled in. */
export interface Signature {
  readonly kind: SignatureKind;
  readonly text: string;
}

/** Whether a text can be initials: one to five letters, no blank. Anything longer could be a name nobody has switched on. */
export function areInitials(text: string): boolean {
  return /^\p{L}[\p{L}.]{0,4}$/u.test(text.trim());
}

interface Author {
  readonly role: Role;
  readonly signature: Signature;
  /** Number of the Fachdienst chosen in the workbook, if one is. */
  readonly department: string | null;
}

/** Cell *durch* of the journal: `Status, FD 40`, `kb, FD 40`. */
export function journalAuthor({ role, signature, department }: Author): string {
  const text = signature.text.trim();
  const isGiven = text !== "" && (signature.kind === "name" || (signature.kind === "initials" && areInitials(text)));
  const who = isGiven ? text : roleWords[role];
  return department === null || department === allDepartments ? who : `${who}, FD ${department}`;
}
