// Without this file a protected structure would not keep the add-in from adding, renaming or hiding sheets.
import { accessDenied } from "../host/hostError";
import type { HostObject } from "../host/wire";
import type { Book } from "../univer/book";

/** Key in the workbook's custom data, as the file converter keeps it. */
const KEY = "structureProtected";
const PASSWORD = "structurePassword";

export class WorkbookProtection implements HostObject {
  readonly className = "WorkbookProtection";

  constructor(
    private readonly book: Book,
    private readonly isReadOnly: () => boolean,
  ) {}

  get protected(): boolean {
    return this.book.custom.read<boolean>(KEY) === true;
  }

  protect(password?: string): void {
    if (this.protected) throw accessDenied("the workbook is protected already");
    this.book.custom.write(KEY, true);
    if (password) this.book.custom.write(PASSWORD, password);
  }

  unprotect(password?: string): void {
    if (!this.protected) throw accessDenied("the workbook is not protected");
    const stored = this.book.custom.read<string>(PASSWORD);
    if (stored && stored !== password) throw accessDenied("wrong password");
    this.book.custom.write(KEY, undefined);
    this.book.custom.write(PASSWORD, undefined);
  }

  requireUnprotected(): void {
    if (this.isReadOnly()) throw accessDenied("the workbook is read-only");
    if (this.protected) throw accessDenied("the structure of the workbook is protected");
  }
}
