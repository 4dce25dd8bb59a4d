// Without this file the same cell would look different on every sheet, and a code would lose its text format somewhere.
import { headingLook } from "../../src/workbook/schema/tagColumns";

/** How a cell looks. Colours as `#RRGGBB`; a fill is always given outright, because not every program paints table styles. */
export interface CellLook {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly fill?: string;
  readonly font?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  readonly middle?: boolean;
  readonly indent?: number;
  readonly topLine?: "thin" | "medium";
  readonly bottomLine?: "thin" | "medium" | "hair";
}

const text = "@";
const money = "#,##0.00";
const row = { bottomLine: "hair" } as const;
const subtotal = { bold: true, fill: "#E7EDF4", topLine: "thin", bottomLine: "thin" } as const;
const total = { bold: true, fill: "#C9D6E6", topLine: "medium", bottomLine: "medium" } as const;
const heading = {
  bold: true,
  fill: "#1F3B5C",
  font: "#FFFFFF",
  wrap: true,
  middle: true,
  align: "center",
  bottomLine: "medium",
} as const;
const ours = { bold: headingLook.bold, fill: headingLook.fill, font: headingLook.fontColor } as const;

const looks = {
  title: { bold: true, size: 14, font: "#1F3B5C" },
  subtitle: { bold: true, size: 11 },
  remark: { italic: true, font: "#595959" },
  heading,
  headingLeft: { ...heading, align: "left" },
  ourHeading: { ...ours, wrap: true, middle: true, indent: 1, bottomLine: "medium" },
  registerHeading: { ...ours, numberFormat: text, bottomLine: "thin" },
  code: { ...row, numberFormat: text },
  label: { ...row },
  tag: { ...row, numberFormat: text, indent: 1 },
  lookup: { ...row, indent: 1 },
  amount: { ...row, numberFormat: money },
  subtotalTag: { ...subtotal, numberFormat: text, indent: 1 },
  subtotalCode: { ...subtotal, numberFormat: text },
  subtotal: { ...subtotal },
  subtotalAmount: { ...subtotal, numberFormat: money },
  total: { ...total },
  totalAmount: { ...total, numberFormat: money },
  /** What German Excel makes of a typed `2.3`. */
  turnedToDate: { ...row, numberFormat: "dd. mmm" },
  /** What is left when a code became a number. */
  turnedToNumber: { ...row },
  registerText: { numberFormat: text },
  registerWrapped: { numberFormat: text, wrap: true },
  registerDay: { numberFormat: "dd.mm.yyyy", align: "left" },
  registerMoment: { numberFormat: "dd.mm.yyyy hh:mm", align: "left" },
  registerYear: { numberFormat: "0", align: "left" },
  registerMoney: { numberFormat: '#,##0.00 "€"' },
  registerNumber: { numberFormat: "General" },
  registerCount: { numberFormat: "0", align: "left" },
} as const satisfies Readonly<Record<string, CellLook>>;

/** Name of a look. */
export type CellStyleName = keyof typeof looks;

/** Every look of the sample's cells by name. */
export const cellStyles: Readonly<Record<CellStyleName, CellLook>> = looks;
