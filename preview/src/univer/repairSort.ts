// Without this file =SORT() would silently give its neighbours wrong numbers.
import type { Univer } from "@univerjs/core";
import { type ArrayValueObject, IFunctionService, type BaseFunction, type BaseValueObject } from "@univerjs/engine-formula";
import { arrayValue } from "./arrayValue";

/**
 * Univer 0.25.1 sorts the engine's cached range in place: other formulas over that range see it sorted in the same pass.
 * We hand SORT a copy. Must run after the first workbook is there, the engine starts with it.
 */
export function repairSort(univer: Univer): void {
  const service = univer.__getInjector().get(IFunctionService);
  const original = service.getExecutor("SORT");
  if (!original) throw new Error("Univer knows no SORT any more; repairSort can go");
  const calculate = original.calculate.bind(original);
  original.calculate = (array: BaseValueObject, ...rest: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> =>
    calculate(array.isArray() ? copyOf(array as ArrayValueObject) : array, ...rest);
}

function copyOf(array: ArrayValueObject): ArrayValueObject {
  return arrayValue(array.getArrayValue().map((row) => row.slice()));
}
