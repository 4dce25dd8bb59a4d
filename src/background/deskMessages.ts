// Without this file pane and desk worker would each have their own idea of what is sent between them.
import type { FederalState } from "../domain/frames/federalState";
import type { Result } from "../domain/shared/result";
import type { ConsolidationOverview } from "../usecases/consolidate/consolidationOverview";
import type { DeskFile, DeskProgress, DeskTarget, FeedbackFile, PickedFile, PlannedConsolidation, SettleRequest } from "../usecases/consolidate/consolidationDesk";
import type { OfficeBook } from "../usecases/consolidate/consolidation";
import type { Change } from "../workbook/change";
import type { DeskFailure } from "../workbook/deskFailure";

/** A picked file on its way: a `File` with a name that no other one on the desk has. */
export interface SentFile extends PickedFile {
  readonly blob: Blob;
}

/** What is asked of the desk, by the name of the call. */
export interface DeskCalls {
  readonly read: { readonly ask: { readonly picked: readonly SentFile[]; readonly state: FederalState | null }; readonly answer: Result<readonly DeskFile[], DeskFailure> };
  /** Registers are sent once and then again only when they have changed. */
  readonly settle: { readonly ask: Omit<SettleRequest, "office"> & { readonly office: OfficeBook | "same" | null }; readonly answer: Result<ConsolidationOverview, DeskFailure> };
  readonly plan: { readonly ask: DeskTarget; readonly answer: Result<Omit<PlannedConsolidation, "step">, DeskFailure> };
  readonly step: { readonly ask: { readonly planId: string; readonly number: number }; readonly answer: Result<readonly Change[], DeskFailure> };
  readonly feedback: { readonly ask: null; readonly answer: Result<readonly FeedbackFile[], DeskFailure> };
  /** Answers at once: a desk that is alive. */
  readonly ping: { readonly ask: null; readonly answer: null };
}

/** Name of a call. */
export type DeskCall = keyof DeskCalls;

/** One call; its answer carries the same number. */
export type DeskRequest =
  | { readonly [Call in DeskCall]: { readonly id: number; readonly call: Call; readonly ask: DeskCalls[Call]["ask"] } }[DeskCall]
  /** Ends the call of that number as soon as it can be; it is answered as cancelled. */
  | { readonly call: "cancel"; readonly id: number }
  | { readonly call: "remove"; readonly file: string };

/** What comes back; `bug` is a mistake of ours, with its stack. */
export type DeskReply =
  | { readonly id: number; readonly answer: DeskCalls[DeskCall]["answer"] }
  | { readonly id: number; readonly progress: DeskProgress }
  | { readonly id: number; readonly bug: string };
