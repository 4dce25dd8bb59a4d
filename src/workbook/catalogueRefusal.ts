// Without this file a file that is no catalogue would be taken for an empty one, and everything here for the department's own.
import type { ReadFailure } from "./readFailure";

/** Why a file is no catalogue (*abgelehnt*). One sentence each in i18n. */
export type CatalogueRefusal =
  | { readonly kind: "unreadable"; readonly failure: ReadFailure }
  /** No `ISEK-Ziele`, or nothing in it. */
  | { readonly kind: "noCatalogue"; readonly isEmpty: boolean }
  | { readonly kind: "newerSchema"; readonly found: number; readonly known: number }
  /** The sample does not lie where it should, or nothing answers. */
  | { readonly kind: "sampleMissing"; readonly isOffline: boolean };
