// Without this file the office's file would have to be picked again whenever somebody looks at another view in between.
import { useSyncExternalStore } from "react";
import type { CatalogueMark } from "../../domain/catalogue/catalogueMark";
import type { CatalogueFile } from "../../usecases/catalogue/catalogueFile";
import type { CatalogueRefusal } from "../../workbook/catalogueRefusal";
import { createStore } from "./createStore";
import { newestTurn } from "./latestOnly";

/** The catalogue a person has picked. */
export type CatalogueChoice =
  | { readonly kind: "none" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "refused"; readonly name: string; readonly refusal: CatalogueRefusal }
  /** `turn` tells two files of one name apart: what was answered for one does not hold for the other. */
  | { readonly kind: "there"; readonly name: string; readonly turn: number; readonly catalogue: CatalogueFile; readonly isSample: boolean };

const store = createStore<CatalogueChoice, CatalogueChoice>((_before, next) => next, { kind: "none" });
const newest = newestTurn();
let turns = 0;

/** The catalogue that was picked; until another one is, or the pane is opened anew. */
export function useCatalogueChoice(): CatalogueChoice {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** How the office's file names its catalogue, once one has been picked; the sample is nobody's office. */
export function officeCatalogue(): CatalogueMark | null {
  const choice = store.get();
  return choice.kind === "there" && !choice.isSample ? choice.catalogue.book.settings : null;
}

/** Reads a closed file in the background. Nothing of it leaves this computer, nothing of it is written. */
export async function readCatalogue(file: File): Promise<void> {
  await take(file, false, newest());
}

/** Fetches the sample from the add-in's own host and reads it like a file. */
export async function readSampleCatalogue(): Promise<void> {
  const isNewest = newest();
  const name = "Lindhafen-Katalog.xlsx";
  store.dispatch({ kind: "reading", name });
  const { fetchSampleCatalogue } = await import("../../runtime");
  const fetched = await fetchSampleCatalogue();
  if (!isNewest()) return;
  if (fetched.ok) await take(fetched.value, true, isNewest);
  else store.dispatch({ kind: "refused", name, refusal: { kind: "sampleMissing", isOffline: fetched.failure === "offline" } });
}

async function take(file: File, isSample: boolean, isNewest: () => boolean): Promise<void> {
  const { name } = file;
  store.dispatch({ kind: "reading", name });
  const [{ readClosedWorkbook }, { readCatalogueFile }] = await Promise.all([import("../../runtime"), import("../../usecases/catalogue/catalogueFile")]);
  const read = await readCatalogueFile({ file: name, read: () => readClosedWorkbook(file) });
  if (!isNewest()) return;
  store.dispatch(read.ok ? { kind: "there", name, turn: ++turns, catalogue: read.value, isSample } : { kind: "refused", name, refusal: read.failure });
}
