// Without this file a quick fix would be a side effect hidden in a button.

/**
 * One way to mend a finding, as data. A use case turns it into a plan. Members of `setTag` that are absent leave their
 * column alone; null empties it.
 */
export type Fix =
  | { readonly kind: "setTag"; readonly goal?: string | null; readonly split?: string | null; readonly measure?: string | null }
  | { readonly kind: "setCode"; readonly code: string }
  | { readonly kind: "setMeasureStatus"; readonly measure: string; readonly word: string }
  | { readonly kind: "newKey" }
  | { readonly kind: "repairRows" }
  | { readonly kind: "extendFilter" }
  | { readonly kind: "confirmMeasure"; readonly measure: string };
