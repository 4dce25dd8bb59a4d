// Without this file use cases would need a browser to be stopped.

/** What a use case asks whether it shall go on; every AbortSignal is one. */
export interface CancelSignal {
  readonly aborted: boolean;
}
