// Without this file the row of a file would not know what is asked about it and what came of it.
import type { ConsolidationQuestion } from "../../../usecases/consolidate/consolidation";
import type { DeskFile } from "../../../usecases/consolidate/consolidationDesk";
import type { ConsolidationOverview, OverviewFile } from "../../../usecases/consolidate/consolidationOverview";
import { questionsAbout } from "./openQuestions";

/** A file with its place in the outcome; `overview` is null until files have been put together. */
export interface ListedFile {
  readonly file: string;
  readonly state: DeskFile["state"] | "asks";
  readonly desk: DeskFile;
  readonly overview: OverviewFile | null;
  /** Open questions about it. */
  readonly questions: number;
}

const rank: readonly ListedFile["state"][] = ["asks", "reading", "refused", "read", "waiting"];

/** What wants to be looked at comes first, then by name. */
export function listedFiles(files: readonly DeskFile[], overview: ConsolidationOverview | null, open: readonly ConsolidationQuestion[]): readonly ListedFile[] {
  const outcome = new Map(overview?.files.map((file) => [file.file, file]));
  return files
    .map((desk): ListedFile => {
      const known = outcome.get(desk.file) ?? null;
      const questions = questionsAbout(desk.file, open);
      const state = questions > 0 && desk.state === "read" ? "asks" : known?.state === "refused" ? "refused" : desk.state;
      return { file: desk.file, state, desk, overview: known, questions };
    })
    .sort((one, other) => rank.indexOf(one.state) - rank.indexOf(other.state) || one.file.localeCompare(other.file, "de", { numeric: true }));
}
