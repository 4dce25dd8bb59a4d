// Without this file the picked feedback would be forgotten as soon as the person looks at a measure in another view.
import { useSyncExternalStore } from "react";
import type { FeedbackRow } from "../../../usecases/consolidate/takeOverFeedback";
import type { ReadFailure } from "../../../workbook/readFailure";
import { createStore } from "../../state/createStore";
import { newestTurn } from "../../state/latestOnly";

/** The feedback a person has picked; `foreign` is a workbook that is none. */
export type PickedFeedback =
  | { readonly kind: "none" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "refused"; readonly name: string; readonly failure: ReadFailure }
  | { readonly kind: "foreign"; readonly name: string }
  | { readonly kind: "there"; readonly name: string; readonly rows: readonly FeedbackRow[] };

const store = createStore<PickedFeedback, PickedFeedback>((_before, next) => next, { kind: "none" });
const newest = newestTurn();

/** The feedback in hand; it outlives the view. */
export function usePickedFeedback(): PickedFeedback {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Reads a feedback workbook in the background. Nothing of it leaves this computer, nothing of it is written. */
export async function pickFeedback(file: File): Promise<void> {
  const isNewest = newest();
  const { name } = file;
  store.dispatch({ kind: "reading", name });
  const [{ readClosedWorkbook }, { readFeedback }] = await Promise.all([import("../../../runtime"), import("../../../usecases/consolidate/takeOverFeedback")]);
  const read = await readClosedWorkbook(file);
  if (!isNewest()) return;
  if (!read.ok) return store.dispatch({ kind: "refused", name, failure: read.failure });
  const rows = readFeedback(read.value);
  store.dispatch(rows === null ? { kind: "foreign", name } : { kind: "there", name, rows });
}
