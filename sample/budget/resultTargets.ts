// Without this file the budget's annual result would not be the one the town reports as indicator K-32.

/**
 * Ordinary revenue and expense of the result plan in euros, without internal charges. Differences are the annual result:
 * 2024 as in K-32 (−12,4 Mio. €), then the consolidation path of measure M-008, balanced in 2029.
 */
export const resultTargets: readonly { readonly revenue: number; readonly expense: number }[] = [
  { revenue: 351_284_300, expense: 363_671_900 },
  { revenue: 357_518_400, expense: 369_316_000 },
  { revenue: 364_102_700, expense: 373_287_300 },
  { revenue: 371_216_500, expense: 377_294_900 },
  { revenue: 377_240_000, expense: 380_228_600 },
  { revenue: 383_127_200, expense: 383_118_300 },
  { revenue: 388_731_900, expense: 388_318_500 },
];
