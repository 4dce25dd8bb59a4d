// Without this, formulas with tables as towns name them (`ISEK_Ziele[Nummer]`) would be #NAME? in the preview and right in Excel.
// Changes three places of @univerjs/engine-formula 0.25.1 (Apache-2.0) while it is bundled; the package on disk stays as it is.
import fs from 'node:fs';

/** What stands in the engine, what should stand there, and why. Each must be found exactly once: a new version has to be looked at. */
const repairs = [
  {
    // Excel allows letters, digits, `_`, `.` and `\` in a table's name; the engine forbids `_` and `.`.
    wrong: 'const TABLE_NAME_REGEX = "((?![~!@#$%^&*()_+<>?:,./;',
    right: 'const TABLE_NAME_REGEX = "((?![~!@#$%^&*()+<>?:,/;',
  },
  {
    // INDEX of a table on another sheet gives a reference that knows its sheet by id only; looked up by an empty name, it would
    // fall back to the formula's own sheet and show what stands there.
    wrong: 'setForcedSheetId(sheetNameMap) {\n\t\tvar _sheetNameMap$this$ge;',
    right: 'setForcedSheetId(sheetNameMap) {\n\t\tif (!this._forcedSheetName) return;\n\t\tvar _sheetNameMap$this$ge;',
  },
  {
    // A formula that is being typed ends in `[` for a moment; from then on the lexer would take every comma of every formula for
    // part of a table's column, and functions would miss their arguments (#N/A).
    wrong: 'this._bracketState = [];\n\t\tthis._bracesState = 0;',
    right: 'this._bracketState = [];\n\t\tthis._squareBracketState = 0;\n\t\tthis._tableBracketState = false;\n\t\tthis._bracesState = 0;',
  },
];

/** Plugin for esbuild. */
export const repairUniver = {
  name: 'repair-univer',
  setup(build) {
    build.onLoad({ filter: /engine-formula[\\/]lib[\\/](es|cjs)[\\/]index\.js$/ }, ({ path }) => {
      let contents = fs.readFileSync(path, 'utf8');
      for (const { wrong, right } of repairs) {
        if (contents.split(wrong).length !== 2) throw new Error(`Die Stelle steht nicht genau einmal in ${path}: ${wrong}`);
        contents = contents.replace(wrong, () => right);
      }
      return { contents, loader: 'js' };
    });
  },
};
