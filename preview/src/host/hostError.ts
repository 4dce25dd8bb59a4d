// Without this file a refusal of the host would not reach the add-in with Excel's error code.

/** A refusal the add-in sees as `OfficeExtension.Error` with this code. Messages of real Excel are localised; codes are not. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
    /** "Class.member"; filled in by the interpreter when the thrower does not know it. */
    public location?: string,
  ) {
    super(message);
  }
}

export const invalidArgument = (what: string): HostError =>
  new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. (${what})`);

export const itemNotFound = (what: string): HostError =>
  new HostError("ItemNotFound", `The requested resource doesn't exist. (${what})`);

export const itemAlreadyExists = (what: string): HostError =>
  new HostError("ItemAlreadyExists", `A resource with the same name or identifier already exists. (${what})`);

export const invalidOperation = (what: string): HostError => new HostError("InvalidOperation", what);

export const accessDenied = (what: string): HostError =>
  new HostError("AccessDenied", `You cannot perform the requested operation. (${what})`);

/** A member or a variant of it that this host does not know; the batch fails and the name is listed in `host.missing`. */
export class NotEmulated extends HostError {
  constructor(readonly member: string) {
    super("ApiNotFound", `preview: ${member} is not emulated`, member);
  }
}
