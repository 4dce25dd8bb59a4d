// Without this file IT could not look over the departments' files before anybody puts them together.
import { exitCode, type Command } from "../command";
import { consolidationReport } from "../report/consolidationReport";
import { renderConsolidation } from "../report/renderConsolidation";
import { budgetCall, budgetOptions, exitCodeOf, readBudgets } from "../sourceFiles";

/** `isek pruefen DATEI… [--land] [--jahr] [--antworten DATEI] [--json]`: reads budgets, adds them up and checks them; writes nothing. */
export const checkCommand: Command = {
  word: "pruefen",
  meaning: "liest Haushalte, summiert sie und prüft sie",
  options: budgetOptions,
  async run(call, terminal) {
    const asked = budgetCall(call);
    if (!asked.ok) {
      terminal.note(asked.failure);
      return exitCode.wrongCall;
    }
    const read = await readBudgets(call.files, asked.value);
    if (!read.ok) {
      terminal.note(read.failure);
      return exitCode.wrongCall;
    }
    const { consolidation, unused } = read.value;
    unused.forEach((sentence) => terminal.note(sentence));
    terminal.out(call.options["json"] ? JSON.stringify(consolidationReport(consolidation), null, 2) : renderConsolidation(consolidation));
    return exitCodeOf(consolidation);
  },
};
