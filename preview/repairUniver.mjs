// Without this, formulas with tables as towns name them (`ISEK_Ziele[Nummer]`) would be #NAME? in the preview and right in Excel.
// Changes some places of @univerjs/engine-formula 0.25.1 (Apache-2.0) while it is bundled; the package on disk stays as it is.
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
  // The index of a column's values keeps the text "78" as the number 78, which no wildcard finds ("78*" is 0 in SUMIFS). Texts stay
  // texts in it; whoever looks for a number finds both, as in Excel.
  {
    wrong: 'else if (isRealNum(value) && Number(value).toString() === value.toString()) _value = Number(value) === 0 ? 0 : Number(value);',
    right: 'else if (typeof value === "number") _value = value === 0 ? 0 : value;',
  },
  {
    wrong: 'const _value = normalizeValue(value);\n\t\tif (ERROR_TYPE_SET.has(_value)) result.errorType = _value;',
    right:
      'const asKept = normalizeValue(value);\n' +
      '\t\tconst isNumeral = typeof asKept === "string" && isRealNum(asKept) && Number(asKept).toString() === asKept;\n' +
      '\t\tconst _value = isNumeral ? Number(asKept) : asKept;\n' +
      '\t\tif (ERROR_TYPE_SET.has(_value)) result.errorType = _value;',
  },
  {
    wrong: 'if (rowsForZero) rows.push(...rowsForZero);',
    right: 'if (rowsForZero) rows.push(...rowsForZero);\n\t\t\tif (columnMap.has("0")) rows.push(...columnMap.get("0"));',
  },
  {
    wrong: 'result.matchingRows = Array.from((_columnMap$get = columnMap.get(_value)) !== null && _columnMap$get !== void 0 ? _columnMap$get : [])',
    right:
      'const asText = typeof _value === "number" ? columnMap.get(String(_value)) : undefined;\n' +
      '\t\t\tresult.matchingRows = [...((_columnMap$get = columnMap.get(_value)) ?? []), ...(asText ?? [])]',
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
