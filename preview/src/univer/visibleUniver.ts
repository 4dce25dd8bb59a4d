// Without this file there would be nothing to see: Univer with its user interface in German.
import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import dataValidation from "@univerjs/data-validation/locale/de-DE";
import design from "@univerjs/design/locale/de-DE";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsUi from "@univerjs/docs-ui/locale/de-DE";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverNetworkPlugin } from "@univerjs/network";
import conditionalFormattingUi from "@univerjs/sheets-conditional-formatting-ui/locale/de-DE";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import dataValidationUi from "@univerjs/sheets-data-validation-ui/locale/de-DE";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import sheetsDataValidation from "@univerjs/sheets-data-validation/locale/de-DE";
import { UniverSheetsFilterUIPlugin } from "@univerjs/sheets-filter-ui";
import filterUi from "@univerjs/sheets-filter-ui/locale/de-DE";
import filter from "@univerjs/sheets-filter/locale/de-DE";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaUi from "@univerjs/sheets-formula-ui/locale/de-DE";
import formula from "@univerjs/sheets-formula/locale/de-DE";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import numfmtUi from "@univerjs/sheets-numfmt-ui/locale/de-DE";
import { UniverSheetsSortUIPlugin } from "@univerjs/sheets-sort-ui";
import sortUi from "@univerjs/sheets-sort-ui/locale/de-DE";
import { UniverSheetsTableUIPlugin } from "@univerjs/sheets-table-ui";
import tableUi from "@univerjs/sheets-table-ui/locale/de-DE";
import table from "@univerjs/sheets-table/locale/de-DE";
import { IEditorBridgeService, UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUi from "@univerjs/sheets-ui/locale/de-DE";
import sheets from "@univerjs/sheets/locale/de-DE";
import { defaultTheme } from "@univerjs/themes";
import { UniverUIPlugin } from "@univerjs/ui";
import ui from "@univerjs/ui/locale/de-DE";
import { registerCore, registerFeatures, type RunningUniver } from "./plugins";
import "@univerjs/ui/facade";
import "@univerjs/docs-ui/facade";
import "@univerjs/sheets-ui/facade";
import "@univerjs/sheets-numfmt/facade";

const TEXTS = mergeLocales(
  ui,
  design,
  docsUi,
  sheets,
  sheetsUi,
  formula,
  formulaUi,
  numfmtUi,
  conditionalFormattingUi,
  dataValidation,
  sheetsDataValidation,
  dataValidationUi,
  filter,
  filterUi,
  table,
  tableUi,
  sortUi,
);

/** Univer in an element of the page. The order of the plugins matters to Univer. */
export function createVisibleUniver(container: string): RunningUniver {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.DE_DE,
    locales: { [LocaleType.DE_DE]: TEXTS },
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugin(UniverNetworkPlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: true,
    ribbonType: "simple",
    contextMenu: true,
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  registerCore(univer);
  univer.registerPlugin(UniverSheetsUIPlugin, { formulaBar: true });
  registerFeatures(univer);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  // Its search field would take the keys away from a person who types into a cell with a list; Excel's list does not.
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showSearchOnDropdown: false, showEditOnDropdown: false });
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsSortUIPlugin);
  univer.registerPlugin(UniverSheetsTableUIPlugin);
  return { univer, api: FUniver.newAPI(univer) };
}

/** Tells when a person starts and ends typing into a cell. Call it when a workbook is open. */
export function watchCellEditing(univer: Univer, editing: { begin(): void; end(): void }): void {
  univer
    .__getInjector()
    .get(IEditorBridgeService)
    .visible$.subscribe(({ visible }) => {
      if (visible) editing.begin();
      else editing.end();
    });
}
