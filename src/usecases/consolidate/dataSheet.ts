// Without this file the long table would be rows in memory and nothing in a workbook.
import type { DataRow } from "../../domain/consolidation/dataRow";
import type { ValueIdentity } from "../../domain/budget/valueColumn";
import { encodeRow, type EncodedRow } from "../../workbook/encodeRow";
import { dataRegister, moneyWords } from "../../workbook/schema/consolidationRegisters";
import { planVersionWords, valueKindWords } from "../../workbook/schema/words";
import type { PlacedDataRow } from "./dataTable";

/** Rows below the headings of `ISEK-Daten` that an Excel sheet has room for. */
export const mostDataRows = 1_048_575;

/** A row of `ISEK-Daten`. */
export function encodeDataRow(row: PlacedDataRow): EncodedRow {
  const { line, value } = row;
  return encodeRow(dataRegister, {
    file: row.file,
    sheet: row.sheet,
    row: row.row,
    key: typeof line.keyCell === "string" ? line.keyCell : null,
    department: row.department,
    product: line.product,
    productArea: row.productArea,
    account: line.account,
    text: line.text,
    money: moneyWords[row.money],
    valueKind: valueKindWords[value.kind],
    year: value.year,
    version: versionWord(value),
    goal: row.goal,
    measure: row.measure === "" ? [] : [row.measure],
    share: row.share,
    amount: row.cents,
  });
}

/** `Entwurf`, `Beschluss`, `Nachtrag 2`, as it stands in *Fassung*. */
export function versionWord({ version, supplement }: ValueIdentity): string {
  return supplement === null ? planVersionWords[version] : `${planVersionWords[version]} ${supplement}`;
}

/** Whether a row belongs to one kind, year and version. */
export function isOf(row: DataRow, value: Pick<ValueIdentity, "kind" | "year">): boolean {
  return row.value.kind === value.kind && row.value.year === value.year;
}
