// Without this file a sheet could not name the area of a product.
import { answer } from "./excelCells";

/** Product areas by the frame of the Land, which is fetched when it is first asked for. @customfunction PRODUKTBEREICH PRODUKTBEREICH */
export async function productArea(produkt: unknown[][], land: string): Promise<unknown[][]> {
  const { nameProductArea } = await import("../domain/functions/nameProductArea");
  return answer([produkt], (products) => nameProductArea(products, land));
}
