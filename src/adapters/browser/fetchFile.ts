// Without this file the sample catalogue would have to be carried by everybody, though few ever ask for it.
import { failure, success, type Result } from "../../domain/shared/result";

/** Fetches a file that lies beside the pane's page. Fails with the reason where it cannot be had: no network, no such file. */
export async function fetchFile(path: string, name: string): Promise<Result<File, string>> {
  try {
    const response = await fetch(path);
    if (!response.ok) return failure(String(response.status));
    return success(new File([await response.blob()], name));
  } catch (error) {
    // What fetch throws when nothing answers; everything else is a bug.
    if (error instanceof TypeError) return failure("offline");
    throw error;
  }
}
