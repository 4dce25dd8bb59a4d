// Without this file the requests of the genuine client would find no one who knows their grammar.
// It knows no Excel class: wire names map to members of host objects that carry a `className`.
import { Batch } from "./batch";
import { HostError, NotEmulated } from "./hostError";
import { References } from "./references";
import { ACTION, type HostObject, type Request, type Response } from "./wire";

/** What the interpreter asks of the workbook behind it. */
export interface WorkbookHooks {
  /** Resolves when writes are applied and the engine is idle; awaited before every answer that shows cell contents. */
  beforeRead(): Promise<void>;
  /** The batch is over, also after an error: apply what is still buffered. */
  afterBatch(): void;
}

export class RichApi {
  /** "Class.member" used by the add-in and not emulated; a test run fails when this is not empty. */
  readonly missing = new Set<string>();
  readonly references = new References();
  private readonly running = new Set<Batch>();

  constructor(
    private readonly root: () => HostObject,
    private readonly services: Readonly<Record<string, HostObject>>,
    private readonly hooks: WorkbookHooks,
  ) {}

  async process(request: Request, isWorkbook = true): Promise<Response> {
    const batch = new Batch(request, {
      references: this.references,
      root: this.root,
      service: (name) => this.service(name),
      noteMissing: (member) => this.missing.add(member),
      beforeRead: () => this.hooks.beforeRead(),
    });
    const response: Response = { Results: [], TraceIds: [] };
    this.running.add(batch);
    let index = 0;
    try {
      for (; index < request.Actions.length; index++) {
        const action = request.Actions[index];
        if (action.ActionType === ACTION.trace) response.TraceIds.push(action.Id);
        const value = action.ActionType === ACTION.trace ? null : await batch.execute(action);
        response.Results.push({ ActionId: action.Id, Value: value });
      }
      if (isWorkbook) this.hooks.afterBatch();
    } catch (failure) {
      if (isWorkbook) this.applyRest();
      response.Error = this.report(failure, index);
    } finally {
      this.running.delete(batch);
    }
    return response;
  }

  /** Everything the client can still reach: kept references and the objects of running batches. */
  *liveObjects(): Iterable<HostObject> {
    yield* this.references.all();
    for (const batch of this.running) {
      for (const object of batch.held()) if (object) yield object;
    }
  }

  /** Earlier actions of a failed batch stay applied; the first error is the one to report. */
  private applyRest(): void {
    try {
      this.hooks.afterBatch();
    } catch {
      return;
    }
  }

  private service(name: string): HostObject {
    const service = this.services[name];
    if (!service) throw new NotEmulated(`new ${name}`);
    return service;
  }

  private report(failure: unknown, index: number): Response["Error"] {
    if (failure instanceof NotEmulated) this.missing.add(failure.member);
    const error =
      failure instanceof HostError ? failure : new HostError("GeneralException", `preview: ${describe(failure)}`);
    return {
      Code: error.code,
      Message: error.message,
      Location: error.location ?? "",
      ActionIndex: index,
      HttpStatusCode: error.code === "ItemNotFound" ? 404 : 400,
    };
  }
}

const describe = (failure: unknown): string =>
  failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
