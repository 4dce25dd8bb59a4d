// Without this file each part of the sample would decide anew which account fits which product and which goal which area.
import type { TownRecord, TownTables } from "./townSchema";

/** Whether rows of this account occur at the product. */
export function fits(account: TownRecord<"budget-accounts">, product: string): boolean {
  return account.productPrefixes.some((prefix) => product.startsWith(prefix));
}

/** Two-digit product area of a product number. */
export function areaOf(product: string): string {
  return product.slice(0, 2);
}

/** Whether a goal of the current edition is meant for a product: its areas decide, not its first digit. */
export function goalSuits(town: TownTables, goal: string, product: string): boolean {
  return town.goals.some((candidate) => candidate.id === goal && candidate.productAreas.includes(areaOf(product)));
}

/** Value of a key in `meta`. Throws when it is not there. */
export function metaValue(town: TownTables, key: string): string {
  const record = town.meta.find((candidate) => candidate.key === key);
  if (!record) throw new Error(`meta: „${key}“ fehlt`);
  return record.value;
}

/** The values that stand more than once. */
export function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}
