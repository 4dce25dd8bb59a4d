// Without this file nobody would know which sheets there are, in which order, and which of them are hidden.
import type { ClosedName, SheetVisibility } from "../../workbook/closedWorkbook";
import { readXml } from "./xmlReader";

/** One sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly relationship: string;
  readonly visibility: SheetVisibility;
}

/** What the workbook's main part says. */
export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly ClosedName[];
  readonly date1904: boolean;
}

/** Reads the list of sheets, the defined names and the day count. */
export function readWorkbookPart(xml: string, part: string): WorkbookPart {
  const sheets: ListedSheet[] = [];
  const names: { name: string; scope: number | undefined; refersTo: string; hidden: boolean }[] = [];
  let date1904 = false;
  let isInName = false;
  readXml(xml, part, {
    open(name, attributes) {
      isInName = name === "definedName";
      if (name === "workbookPr") date1904 ||= attributes.isTrue("date1904");
      else if (name === "sheet") {
        sheets.push({
          name: attributes.get("name") ?? "",
          relationship: attributes.get("id") ?? "",
          visibility: visibilityOf(attributes.get("state")),
        });
      } else if (isInName) {
        const scope = attributes.integer("localSheetId");
        names.push({ name: attributes.get("name") ?? "", scope, refersTo: "", hidden: attributes.isTrue("hidden") });
      }
    },
    text(text) {
      const current = names.at(-1);
      if (isInName && current) current.refersTo += text;
    },
    close() {
      isInName = false;
    },
  });
  return {
    sheets,
    names: names.map(({ scope, ...name }) => ({ ...name, sheet: scope === undefined ? null : (sheets[scope]?.name ?? null) })),
    date1904,
  };
}

function visibilityOf(state: string | undefined): SheetVisibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
