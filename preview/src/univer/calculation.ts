// Without this file reads after a write would show yesterday's results: starts every calculation and says when it is over.
import type { IRange } from "@univerjs/core";
import {
  SetFormulaCalculationStartMutation, SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { FormulaCalculationSessionService, TriggerCalculationController } from "@univerjs/sheets-formula";
import { filter, firstValueFrom, timeout } from "rxjs";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import { UNIT } from "./openSnapshot";

/** A calculation that never ends fails the batch instead of hanging the add-in. */
const CALCULATION_LIMIT_MS = 60_000;
/** Edits of the user are calculated before Univer's own timer (100 ms) does it. */
const USER_EDIT_DELAY_MS = 30;

/** Private members of the pinned version. */
interface TriggerInternals {
  _waitingCommandQueue: unknown[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: object;
  _generateDirty(commands: unknown[]): object;
  _mergeDirty(dirty: object, more: object): object;
}

export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const NOTHING_DIRTY = {
  dirtyRanges: [] as object[],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
  forceCalculation: false,
};

/**
 * Univer calculates 100 ms after an edit and aborts a calculation that is running by then; an aborted one can end with
 * half of its results and no restart. So we start every calculation: at once when idle, otherwise after the running one.
 */
export class Calculation {
  private soon?: ReturnType<typeof setTimeout>;
  private suspended = false;
  private readonly session: FormulaCalculationSessionService;
  private readonly trigger: TriggerInternals;

  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
  ) {
    this.session = engine.get(FormulaCalculationSessionService);
    this.trigger = engine.get(TriggerCalculationController) as unknown as TriggerInternals;
    engine.commands.onCommandExecuted(() => this.calculateSoon());
  }

  /** Writes are in the cells and everything that depends on them is calculated. Open custom functions show #BUSY!, as in Excel. */
  async settle(): Promise<void> {
    if (this.engine.isClosed) return;
    this.cells.flush();
    if (this.suspended) return;
    for (;;) {
      this.calculateNow();
      if (this.isFinished && !this.isWaiting) return;
      const finished = this.session.state$.pipe(
        filter(() => this.isFinished),
        timeout(CALCULATION_LIMIT_MS),
      );
      await firstValueFrom(finished);
      // the trigger controller closes the finished calculation first
      if (this.isWaiting) await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  /** Reads of this batch do not calculate; ends with `resume`. */
  suspend(): void {
    this.suspended = true;
  }

  resume(): void {
    this.suspended = false;
  }

  /** Calculates exactly these cells and what depends on them. */
  recalculate(places: readonly CellPlace[]): void {
    if (this.engine.isClosed) return;
    const dirtyRanges = places.map(({ sheetId, row, column }) => {
      const range: IRange = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      return { unitId: UNIT, sheetId, range };
    });
    this.start({ ...NOTHING_DIRTY, dirtyRanges });
    void this.settle();
  }

  /** Calculates every formula of the workbook (F9 with all dependents). */
  recalculateAll(): void {
    this.start({ ...NOTHING_DIRTY, forceCalculation: true });
  }

  onCalculated(listener: () => void): void {
    this.session.resultApplied$.subscribe(listener);
  }

  private start(dirty: object): void {
    this.engine.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
  }

  /** There are commands whose effect is not calculated yet. */
  private get isWaiting(): boolean {
    return this.trigger._waitingCommandQueue.length > 0;
  }

  private get isFinished(): boolean {
    const { started, resultApplied, stopped, completed, resultEmitted } = this.session.state;
    return !started || (resultApplied && (stopped || completed || resultEmitted));
  }

  private calculateNow(): void {
    const { trigger } = this;
    if (!this.isWaiting) return;
    clearTimeout(trigger._setTimeoutKey);
    if (!this.isFinished) return;
    const waiting = trigger._generateDirty(trigger._waitingCommandQueue);
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, waiting);
    trigger._waitingCommandQueue = [];
    const params = { ...trigger._executingDirtyData };
    // executeCommand would be asynchronous, and a check right after it would find the engine idle
    this.engine.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
  }

  private calculateSoon(): void {
    if (this.soon || !this.isWaiting) return;
    this.soon = setTimeout(() => {
      this.soon = undefined;
      void this.settle();
    }, USER_EDIT_DELAY_MS);
  }
}
