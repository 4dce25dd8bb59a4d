// Without this file reading would freeze the pane. Entry of the Web Worker: one request, one reply.
import { inflateWithStreams } from "./inflateWithStreams";
import { answer, type ReadRequest } from "./workerMessages";

/** The worker's own global object, as far as it is needed; the DOM's types only know that of a page. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null;
  postMessage(message: unknown, transfer: Transferable[]): void;
};

scope.onmessage = (event) => {
  void answer(event.data, inflateWithStreams).then(({ reply, transfer }) => scope.postMessage(reply, transfer));
};
