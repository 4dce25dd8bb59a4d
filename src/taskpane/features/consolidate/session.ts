// Without this file sixty files would have to be read anew whenever the person looks at another view in between.
import { useSyncExternalStore } from "react";
import { noChoices, type ConsolidationChoices } from "../../../usecases/consolidate/consolidation";
import type { DeskFile, PlannedConsolidation } from "../../../usecases/consolidate/consolidationDesk";
import type { ConsolidationOverview } from "../../../usecases/consolidate/consolidationOverview";
import type { ConsolidationFailure } from "../../../usecases/consolidate/applyConsolidation";
import type { DeskFailure } from "../../../workbook/deskFailure";
import { createStore } from "../../state/createStore";

/** What takes long, and how far it is; `startedAt` in milliseconds of the page's clock. */
export type LongWork =
  | { readonly kind: "reading"; readonly done: number; readonly total: number; readonly lines: number; readonly startedAt: number }
  | { readonly kind: "writing"; readonly done: number; readonly total: number; readonly startedAt: number };

/** What stands in the way: nothing more comes from the desk, or the sheets could not be written. */
export type Trouble = { readonly kind: "desk"; readonly failure: DeskFailure } | { readonly kind: "writing"; readonly failure: ConsolidationFailure };

/** A consolidation as the person sees it, from the first file to the written sheets. */
export interface Session {
  readonly files: readonly DeskFile[];
  readonly choices: ConsolidationChoices;
  readonly work: LongWork | null;
  /** Sums are being made anew; what is shown is the state before. */
  readonly settling: boolean;
  readonly overview: ConsolidationOverview | null;
  /** What would be written; null while a question is open or the plan is being made. */
  readonly planned: PlannedConsolidation | null;
  readonly trouble: Trouble | null;
  /** Sheets that were written by these files and choices; null when something has changed since. */
  readonly written: readonly string[] | null;
}

/** What may happen to it. */
export type SessionEvent =
  | { readonly kind: "worked"; readonly work: LongWork | null }
  | { readonly kind: "filesChanged"; readonly files: readonly DeskFile[] }
  | { readonly kind: "chosen"; readonly choices: ConsolidationChoices }
  | { readonly kind: "settling" }
  | { readonly kind: "settled"; readonly overview: ConsolidationOverview }
  | { readonly kind: "planned"; readonly planned: PlannedConsolidation | null }
  | { readonly kind: "troubled"; readonly trouble: Trouble | null }
  /** The open workbook was read; sheets that were written may be gone again. */
  | { readonly kind: "officeRead"; readonly sheets: readonly string[] }
  | { readonly kind: "written"; readonly sheets: readonly string[] };

/** Nothing picked yet. */
export const emptySession: Session = {
  files: [],
  choices: noChoices,
  work: null,
  settling: false,
  overview: null,
  planned: null,
  trouble: null,
  written: null,
};

/** What becomes of the session when something happens. Pure. */
export function reduceSession(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case "worked":
      return { ...session, work: event.work };
    case "filesChanged":
      // Without files there is nothing left that a person could have decided about.
      return event.files.length === 0 ? emptySession : { ...session, files: event.files, written: null };
    case "chosen":
      return { ...session, choices: event.choices, planned: null, written: null };
    case "settling":
      return { ...session, settling: true, planned: null, trouble: null };
    case "settled":
      return { ...session, settling: false, overview: event.overview };
    case "planned":
      return { ...session, planned: event.planned };
    case "troubled":
      return { ...session, settling: false, trouble: event.trouble };
    case "officeRead":
      return session.written?.some((sheet) => !event.sheets.includes(sheet)) ? { ...session, written: null } : session;
    case "written":
      return { ...session, written: event.sheets };
  }
}

/** The one consolidation of this pane; it outlives the view. */
export const session = createStore<Session, SessionEvent>(reduceSession, emptySession);

/** The session, drawn anew whenever it changes. */
export function useSession(): Session {
  return useSyncExternalStore(session.subscribe, session.get);
}
