// Without this file plans could not be told apart, and two rows could get the same key.
import type { PlanSources } from "../../usecases/planRowTags";

/** Sources of a new plan: a name nobody else has, and chance for row keys. */
export function planSources(): PlanSources {
  return { planId: crypto.randomUUID(), random: Math.random };
}
