// Without this a broken file would be an exception somewhere in a library instead of one German sentence for the person.

/** Either the value or a German sentence that says what is wrong with the file and what to do. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = <T>(sentence: string): Result<T> => ({ ok: false, sentence });
