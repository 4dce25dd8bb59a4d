// Without this a protected sheet would be protected from the add-in only.
import type { AttachedWorkbook } from "../attach";
import { CellProtection } from "../excel/cellProtection";
import type { Area } from "../univer/area";
import type { Wish } from "../univer/guardGrid";
import { showNotice } from "./notice";

/** Whether the open sheet allows the change; if not, one line says so and offers the way out. */
export function askProtection(
  { workbook, book, asUser }: AttachedWorkbook,
  wish: Wish,
  area: Area | undefined,
): boolean {
  const sheet = workbook.worksheets.getActiveWorksheet();
  if (!sheet.protection.protected) return true;
  const areas = area ? [area] : book.selection.current.areas;
  const isAllowed =
    wish === "contents"
      ? areas.every((one) => CellProtection.isUnlocked(sheet.area(one), one))
      : allows(sheet.protection.options, wish);
  if (isAllowed) return true;
  showNotice("Das Blatt ist geschützt. Excel lässt diese Änderung nicht zu.", {
    alarm: true,
    choices: [
      { label: "Blattschutz aufheben", run: () => asUser(() => sheet.protection.unprotect()) },
      { label: "Abbrechen", run: () => {} },
    ],
  });
  return false;
}

/** `formatCells` is Excel's option `allowFormatCells`; what no option names is never allowed. */
const allows = (options: Record<string, unknown>, wish: Wish): boolean =>
  options[`allow${wish[0].toUpperCase()}${wish.slice(1)}`] === true;
