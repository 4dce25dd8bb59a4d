// Without this file every store would talk to Univer in its own way, and undo would forget half of what the add-in did.
import {
  ICommandService, IUndoRedoService, IUniverInstanceService, type IAccessor, type IdentifierDecorator,
  type IMutationInfo, type IUndoRedoItem, type Univer, type Workbook, type Worksheet,
} from "@univerjs/core";
import { SelectionMoveType, SheetsSelectionsService } from "@univerjs/sheets";
import { UNIT } from "./openSnapshot";

/** Who makes a change: the person in front of the grid, the add-in, or a co-author far away. */
export type Origin = "user" | "addin" | "remote";

/** One Univer mutation with its parameters. */
export interface Step extends IMutationInfo<object> {
  /** Univer activates new and shown sheets; Excel does not when an add-in makes them. */
  readonly keepsActiveSheet?: boolean;
}

type Token<T> = IdentifierDecorator<T> | (abstract new (...args: never[]) => T);

/** The one access to Univer's services, commands and undo stack. */
export class Engine {
  private origin?: Origin;
  private group?: IUndoRedoItem;
  private grouping = false;

  /** The workbook is gone; whatever still wakes up has nothing to do. */
  isClosed = false;

  constructor(private readonly univer: Univer) {
    univer.onDispose(() => {
      this.isClosed = true;
    });
    this.mergeUndoOfGroups();
  }

  get<T>(token: Token<T>): T {
    return this.univer.__getInjector().get(token as IdentifierDecorator<T>);
  }

  invoke<T>(factory: (accessor: IAccessor) => T): T {
    return this.univer.__getInjector().invoke(factory);
  }

  get commands(): ICommandService {
    return this.get(ICommandService);
  }

  get workbook(): Workbook {
    return this.get(IUniverInstanceService).getUnit<Workbook>(UNIT)!;
  }

  /** A sheet that is known to exist. */
  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`no sheet ${sheetId}`);
    return sheet;
  }

  /** Who makes the change that is being carried out. */
  get changedBy(): Origin {
    return this.origin ?? "user";
  }

  /** Carries something out on behalf of somebody. Synchronous. */
  as<T>(origin: Origin, action: () => T): T {
    const before = this.origin;
    this.origin = origin;
    try {
      return action();
    } finally {
      this.origin = before;
    }
  }

  /** Runs mutations and puts them on the undo stack. */
  apply(redos: readonly Step[], undos: readonly Step[]): void {
    // what follows from the change by itself is remembered after it, and has to be taken back before it
    this.remember(redos, undos);
    this.run(redos);
  }

  /** Puts on the undo stack what has been run already. Nobody undoes what a co-author wrote. */
  remember(redos: readonly Step[], undos: readonly Step[]): void {
    if (this.origin === "remote") return;
    const complete = (steps: readonly Step[]): Step[] =>
      steps.map(({ id, params }) => ({ id, params: { unitId: UNIT, ...params } }));
    this.get(IUndoRedoService).pushUndoRedo({
      unitID: UNIT,
      redoMutations: complete(redos),
      undoMutations: complete(undos),
    });
  }

  /** Runs mutations that cannot be taken back. */
  run(steps: readonly Step[]): void {
    this.asHost(() => {
      for (const { id, params, keepsActiveSheet } of steps) {
        const options = keepsActiveSheet ? { fromCollab: true } : undefined;
        const isDone = this.commands.syncExecuteCommand<object, unknown>(id, { unitId: UNIT, ...params }, options);
        if (isDone === false) throw new Error(`Univer refused ${id} ${JSON.stringify(params).slice(0, 200)}`);
      }
    });
  }

  /** Runs one of Univer's own commands; it looks after undo itself. */
  command(id: string, params: object): unknown {
    return this.asHost(() => {
      const result = this.commands.syncExecuteCommand<object, unknown>(id, { unitId: UNIT, ...params });
      if (result === false) throw new Error(`Univer refused ${id} ${JSON.stringify(params).slice(0, 200)}`);
      return result;
    });
  }

  /**
   * Some of Univer's commands work on the active sheet whatever they are told, and move the selection.
   * Makes a sheet active for the duration, without anyone noticing.
   */
  onSheet<T>(sheetId: string, action: () => T): T {
    const { workbook } = this;
    const active = workbook.getActiveSheet();
    const selections = this.get(SheetsSelectionsService).getWorkbookSelections(UNIT);
    const before = selections.getSelectionsOfWorksheet(sheetId).map((selection) => ({ ...selection }));
    const away = active?.getSheetId() !== sheetId;
    if (away) workbook.setActiveSheet(this.sheet(sheetId));
    try {
      return action();
    } finally {
      selections.setSelections(sheetId, before, SelectionMoveType.MOVE_END);
      if (away && active && workbook.getSheetBySheetId(active.getSheetId())) workbook.setActiveSheet(active);
    }
  }

  get isGrouping(): boolean {
    return this.grouping;
  }

  /** Everything until `endGroup` becomes one step of the undo stack. */
  beginGroup(): void {
    this.grouping = true;
    this.group = undefined;
  }

  endGroup(): void {
    this.grouping = false;
    this.group = undefined;
  }

  private asHost<T>(action: () => T): T {
    return this.as(this.origin ?? "addin", action);
  }

  /** Univer can merge undo steps, but keeps their undo mutations in forward order; dependent ones then fail. */
  private mergeUndoOfGroups(): void {
    const service = this.get(IUndoRedoService);
    const push = service.pushUndoRedo.bind(service);
    const pushOrMerge = (item: IUndoRedoItem): void => {
      if (!this.grouping) return push(item);
      if (this.group) {
        this.group.undoMutations.unshift(...item.undoMutations);
        this.group.redoMutations.push(...item.redoMutations);
        return undefined;
      }
      this.group = { ...item, undoMutations: [...item.undoMutations], redoMutations: [...item.redoMutations] };
      return push(this.group);
    };
    // a plain assignment would not reach callers: services are proxies that remember the methods they have handed out
    Object.defineProperty(service, "pushUndoRedo", { value: pushOrMerge });
  }
}
