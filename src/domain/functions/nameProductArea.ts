// Without this file ISEK.PRODUKTBEREICH could not say which area a product belongs to.
import { isFederalState, type FederalState } from "../frames/federalState";
import { productAreaOf, productFrame } from "../frames/productFrame";
import { isCellError, type CellValue } from "../shared/cell";
import { isEmptyCell, mapGrid, notAvailable, wrongArgument, type FunctionValue, type Grid } from "./functionValue";

/**
 * Number and name of the product area of each product, in the shape of the question: `5 Gestaltung der Umwelt` in
 * Schleswig-Holstein, where the main areas are steered by, `09 Räumliche Planung …` elsewhere. A product outside the frame
 * is `#N/A`, a number where text must stand is `#VALUE!`.
 */
export function nameProductArea(products: Grid<CellValue>, land: string): Grid<FunctionValue> {
  const state = stateOf(land);
  if (state === null) return [[wrongArgument({ kind: "stateUnknown", state: land })]];
  return mapGrid(products, (product) => areaName(product, state));
}

/** Code of a Land as a person writes it: `NRW` is `NW`. Null when it is none of the built-in ones. */
export function stateOf(land: string): FederalState | null {
  const code = land.trim().toUpperCase();
  if (code === "NRW") return "NW";
  return isFederalState(code) ? code : null;
}

function areaName(product: CellValue, state: FederalState): FunctionValue {
  if (isEmptyCell(product)) return "";
  if (isCellError(product)) return product;
  if (typeof product !== "string") return wrongArgument({ kind: "numberForCode", value: product });
  const number = productAreaOf(product, state);
  const area = number === null ? undefined : productFrame(state).get(number);
  if (!area) return notAvailable({ kind: "productOutsideFrame", product: product.trim(), state });
  const { main } = area;
  return main === null ? `${area.number} ${area.name}` : `${main.number} ${main.name}`;
}
