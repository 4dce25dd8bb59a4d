// Without this file every function down to the byte scanner would have to pass refusals upwards by hand.
import type { PartDamage, ReadFailure } from "../../workbook/readFailure";

/** Carries a refusal up to `readXlsx`, which turns it into a value. Never leaves this adapter. */
export class Refusal extends Error {
  constructor(readonly failure: ReadFailure) {
    super(failure.kind);
    this.name = "Refusal";
  }
}

/** Ends the reading of the file. */
export function refuse(failure: ReadFailure): never {
  throw new Refusal(failure);
}

/** Ends the reading of the file because of one damaged part. */
export function refusePart(part: string, damage: PartDamage): never {
  throw new Refusal({ kind: "damagedPart", part, damage });
}
