// Without this file a refused file would be an English exception, and the other fifty-nine would not be read.

/** What a file holds that has the ending of a workbook but is none. */
export type ForeignContent = "nothing" | "text" | "html" | "xml" | "pdf" | "picture" | "word" | "slides" | "archive" | "unknown";

/** How a part of the file is damaged. `part` in {@link ReadFailure} is its name inside the file. */
export type PartDamage =
  /** Checksum or size after unpacking is not what the file's own directory says. */
  | "checksum"
  /** The packed bytes cannot be unpacked. */
  | "packing"
  /** Unpacked, but not well-formed XML, or it ends too early. */
  | "markup"
  /** A document type definition: never needed in a workbook, used for attacks. */
  | "doctype"
  /** A cell outside of a sheet's 1,048,576 rows and 16,384 columns. */
  | "reference"
  /** The workbook names the part, but it is not there. */
  | "missing";

/** What there was too much of. */
export type Excess = "file" | "part" | "cells" | "texts";

/**
 * Why a closed file was not read (*Störung*). The others go on. The German sentence is made in i18n by an exhaustive switch.
 * A file is read as a whole or refused: there is no half-read workbook.
 */
export type ReadFailure =
  /** Needs a password to open. */
  | { readonly kind: "encrypted" }
  | { readonly kind: "xls" }
  | { readonly kind: "xlsb" }
  | { readonly kind: "ods" }
  | { readonly kind: "notAWorkbook"; readonly content: ForeignContent }
  /** The file ends before its directory does. */
  | { readonly kind: "truncated" }
  | { readonly kind: "damagedPart"; readonly part: string; readonly damage: PartDamage }
  /** Unpacks to something far larger than any workbook, or lies about its sizes. */
  | { readonly kind: "bomb"; readonly part: string | null }
  | { readonly kind: "tooLarge"; readonly what: Excess; readonly limit: number }
  /** A workbook in which no sheet is listed. */
  | { readonly kind: "noSheets" }
  /** The system does not hand the file out: gone, no permission, a folder. `code` is the system's word for it. */
  | { readonly kind: "unavailable"; readonly code: string }
  /** The person cancelled, or reading was ended from outside before it was done. */
  | { readonly kind: "cancelled" };

/** What every refusal is called where programs read it. */
export type ReadFailureKind = ReadFailure["kind"];
