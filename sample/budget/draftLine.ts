// Without this file rows could not be balanced before they are final.
import { fits } from "../town/townQueries";
import type { TownRecord, TownTables } from "../town/townSchema";
import { amountSeries, isInvestment } from "./amountSeries";
import { randomFor } from "./seededRandom";

/** A row whose amounts may still move; whole euros per year for ordinary rows, exact cents come later. */
export interface DraftLine {
  readonly product: TownRecord<"products">;
  readonly account: TownRecord<"budget-accounts">;
  readonly text: string;
  readonly ofMeasure: TownRecord<"measure-budget"> | null;
  readonly euros: number[];
}

/** Chance of a row by the account's weight; the most usual accounts stand at every product they fit. */
const chance: Readonly<Record<number, number>> = { 5: 1, 4: 0.85, 3: 0.6, 2: 0.35, 1: 0.15 };

/** Accounts whose whole amount usually belongs to a measure where a measure uses them. */
const projectLike = /^(4140|4141|529)/;

/** Ordinary rows (product × account) and the measures' own rows, in the order of the tables. */
export function draftLines(town: TownTables): readonly DraftLine[] {
  const wanted = new Set(town.faults.map((fault) => `${fault.product} ${fault.account} ${fault.rowText}`));
  return town.products.flatMap((product) => {
    const ofProduct = town["measure-budget"].filter((row) => row.product === product.product);
    const ordinary = town["budget-accounts"].filter((account) => {
      if (!fits(account, product.product)) return false;
      if (wanted.has(`${product.product} ${account.account} ${account.name}`)) return true;
      const hasProject = ofProduct.some((row) => row.account === account.account);
      if (hasProject && (isInvestment(account) || projectLike.test(account.account))) return false;
      return randomFor("Zeile", product.product, account.account)() < (chance[account.weight] ?? 0);
    });
    return [...ordinaryLines(product, ordinary), ...measureLines(product, ofProduct, town)];
  });
}

function ordinaryLines(product: DraftLine["product"], accounts: readonly DraftLine["account"][]): readonly DraftLine[] {
  const stands = new Set(accounts.map(({ account }) => account));
  return accounts
    .filter((account) => !isMirror(account) || stands.has(account.mirrorAccount))
    .map((account) => ({
      product,
      account,
      text: account.name,
      ofMeasure: null,
      euros: [...amountSeries(account, product.product)],
    }));
}

function measureLines(
  product: DraftLine["product"],
  rows: readonly TownRecord<"measure-budget">[],
  town: TownTables,
): readonly DraftLine[] {
  return rows.map((row) => {
    const account = town["budget-accounts"].find((candidate) => candidate.account === row.account);
    if (!account) throw new Error(`Sachkonto ${row.account} fehlt`);
    return { product, account, text: row.text, ofMeasure: row, euros: [] };
  });
}

/** Whether an account shows in the cash view what another one shows in the result view. */
export function isMirror(account: TownRecord<"budget-accounts">): boolean {
  return account.mirrorAccount !== "" && /^[67]/.test(account.account);
}
