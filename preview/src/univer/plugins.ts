// Without this file there is no workbook: Univer without user interface, model and formula engine.
// Individual plugins only; the presets pull in packages without a licence.
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { followConditionalRules } from "./followConditionalRules";
import { repairDeletedCells } from "./repairDeletedCells";
import { repairFollowedFormulas } from "./repairFollowedFormulas";
import "@univerjs/sheets/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets-formula/facade";

export interface RunningUniver {
  readonly univer: Univer;
  readonly api: FUniver;
  /** Runs when a workbook is open; Univer's services are not there before. */
  whenOpen?(): void;
}

/** Engine and sheets; the page registers its user interface between these two steps (Univer minds the order). */
export function registerCore(univer: Univer): void {
  repairDeletedCells();
  repairFollowedFormulas();
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
}

/** Everything that holds data or calculates. Cells that come with a value are not calculated on opening, as in Excel. */
export function registerFeatures(univer: Univer): void {
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.WHEN_EMPTY });
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
}

/** Univer for tests: the same model and engine, nothing to see. */
export function createHeadlessUniver(): RunningUniver {
  const univer = new Univer({
    locale: LocaleType.DE_DE,
    locales: { [LocaleType.DE_DE]: {} },
    logLevel: LogLevel.ERROR,
  });
  registerCore(univer);
  registerFeatures(univer);
  return { univer, api: FUniver.newAPI(univer), whenOpen: () => followConditionalRules(univer) };
}
