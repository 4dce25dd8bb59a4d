// Without this, formulas with tables as towns name them (`ISEK_Ziele[Nummer]`) would be #NAME? in the preview and right in Excel.
// Changes two places of @univerjs/engine-formula 0.25.1 (Apache-2.0) while it is bundled; the package on disk stays as it is.
import fs from 'node:fs';

/** What stands in the engine, what should stand there, and why. Each must be found exactly once: a new version has to be looked at. */
const repairs = [
  {
    // Excel allows letters, digits, `_`, `.` and `\` in a table's name; the engine forbids `_` and `.`.
    wrong: 'const TABLE_NAME_REGEX = "((?![~!@#$%^&*()_+<>?:,./;',
    right: 'const TABLE_NAME_REGEX = "((?![~!@#$%^&*()+<>?:,/;',
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
