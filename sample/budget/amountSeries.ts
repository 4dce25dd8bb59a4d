// Without this file amounts would jump about from year to year, and nobody would take them for a budget.
import type { TownRecord } from "../town/townSchema";
import { productSize } from "./productSize";
import { planYears } from "./sampleLine";
import { randomFor } from "./seededRandom";

type Account = TownRecord<"budget-accounts">;

/** Yearly growth by line of the result plan; what is not named grows by 1.2 %. */
const growth: Readonly<Record<string, number>> = {
  "Steuern und ähnliche Abgaben": 0.024,
  "Zuwendungen und allgemeine Umlagen": 0.02,
  "Kostenerstattungen und Kostenumlagen": 0.016,
  Personalaufwendungen: 0.02,
  Transferaufwendungen: 0.012,
  "Bilanzielle Abschreibungen": 0.008,
};

/** Parts of the salaries that go to pension funds and social insurance; both spans are made for them. */
const partOfSalaries: Readonly<Record<string, number>> = { "50220000": 0.065, "50320000": 0.205 };
const salaries = "50120000";

/** Seven amounts in whole euros, within the account's span, steady over the years, smaller for small products. */
export function amountSeries(account: Account, product: string): readonly number[] {
  const part = partOfSalaries[account.account];
  if (part !== undefined) {
    const paid = amountSeries({ ...account, account: salaries, amountMin: 60_000, amountMax: 2_900_000 }, product);
    return paid.map((amount) => clamp(round(amount * part), account));
  }
  return isInvestment(account) ? investmentSeries(account, product) : steadySeries(account, product);
}

/** Money for things that are built or bought once: class 68 and 78. Loans run on like other rows. */
export function isInvestment(account: Account): boolean {
  return /^[67]8/.test(account.account);
}

/** Rounded as plans are: to 1,000 € from a million on, else to 100 €. */
export function round(amount: number): number {
  const step = amount >= 1_000_000 ? 1_000 : 100;
  return Math.round(amount / step) * step;
}

function steadySeries(account: Account, product: string): readonly number[] {
  const random = randomFor("Betrag", product, account.account);
  const place = placeInSpan(account, product, random());
  const amount2026 = account.amountMin * (account.amountMax / account.amountMin) ** place;
  const rate = (growth[account.planLine] ?? 0.012) + (random() - 0.5) * 0.012;
  return planYears.map((year) => {
    const noise = 1 + (random() - 0.5) * (year === 2024 ? 0.05 : 0.012);
    return clamp(round(amount2026 * (1 + rate) ** (year - 2026) * noise), account);
  });
}

/** Where in its span (0 to 1, logarithmic) a row lies. Staff goes with the size of a product; other things scatter more. */
function placeInSpan(account: Account, product: string, drawn: number): number {
  const isNarrow = account.amountMax < 1.8 * account.amountMin;
  if (isNarrow) return 0.35 + 0.4 * drawn;
  const scatter = account.planLine === "Personalaufwendungen" ? 0.95 + 0.25 * drawn : 0.82 + 0.7 * drawn;
  return Math.min(0.95, productSize(product) * scatter);
}

function investmentSeries(account: Account, product: string): readonly number[] {
  const random = randomFor("Investition", product, account.account);
  // Large projects have rows of their own; what is left is repair, furniture and small building work.
  const usual = account.amountMin * (1 + 4 * random() * (0.5 + productSize(product)));
  return planYears.map(() => (random() < 0.3 ? 0 : clamp(round(usual * (0.5 + random())), account)));
}

function clamp(amount: number, { amountMin, amountMax }: Account): number {
  return Math.min(amountMax, Math.max(amountMin, amount));
}
