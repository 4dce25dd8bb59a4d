// Without this file the add-in could not pause calculation and drawing, nor ask for separators.
import { invalidArgument } from "../host/hostError";
import type { HostObject } from "../host/wire";
import type { Book } from "../univer/book";

export class Application implements HostObject {
  readonly className = "Application";
  readonly calculationMode = "Automatic";
  readonly calculationState = "Done";
  readonly decimalSeparator = ",";
  readonly thousandsSeparator = ".";
  readonly useSystemSeparators = true;
  readonly cultureInfo = {
    className: "CultureInfo",
    name: "de-DE",
    numberFormat: { className: "NumberFormatInfo", numberDecimalSeparator: ",", numberGroupSeparator: "." },
    datetimeFormat: {
      className: "DatetimeFormatInfo",
      dateSeparator: ".",
      longDatePattern: "dddd, d. MMMM yyyy",
      shortDatePattern: "dd.MM.yyyy",
      timeSeparator: ":",
      longTimePattern: "HH:mm:ss",
    },
  };

  constructor(private readonly book: Book) {}

  calculate(type: string): void {
    if (!["Recalculate", "Full", "FullRebuild"].includes(type)) throw invalidArgument(type);
    if (type !== "Recalculate") this.book.calculation.recalculateAll();
  }

  /** Reads of this batch do not wait for a calculation. */
  suspendApiCalculationUntilNextSync(): void {
    this.book.calculation.suspend();
  }

  /** A batch is drawn at its end anyway: its cells are written together. */
  suspendScreenUpdatingUntilNextSync(): void {}
}

/** `context.runtime`. */
export class Runtime implements HostObject {
  readonly className = "Runtime";
  /** Without, no event reaches the add-in. */
  enableEvents = true;
}
