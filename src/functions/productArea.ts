// Without this file a sheet could not name the area of a product.
import { nameProductArea } from "../domain/functions/nameProductArea";
import { answer } from "./excelCells";

/** Product areas by the frame of the Land. @customfunction PRODUKTBEREICH PRODUKTBEREICH */
export function productArea(produkt: unknown[][], land: string): unknown[][] {
  return answer([produkt], (products) => nameProductArea(products, land));
}
