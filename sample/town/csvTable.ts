// Without this file a missing field or a stray quote in the town's tables would only show as a strange figure in a workbook.

/** A table row by heading; every value is text as written. */
export type CsvRecord = Readonly<Record<string, string>>;

/**
 * Reads a table of the sample town: UTF-8 text, `;` between fields, headings in the first line, fields with `;` or quotes
 * in double quotes. No fields over several lines. Throws with `name:line` on anything else, because the files are ours.
 */
export function parseCsvTable(name: string, text: string): readonly CsvRecord[] {
  if (/[\u00a0\t\r\ufeff]/.test(text)) throw new Error(`${name}: BOM, Tab, CR oder geschütztes Leerzeichen`);
  if (!text.endsWith("\n")) throw new Error(`${name}: letzte Zeile ohne Zeilenende`);
  const [head = [], ...rows] = text
    .slice(0, -1)
    .split("\n")
    .map((line, index) => splitLine(line, `${name}:${index + 1}`));
  if (new Set(head).size !== head.length) throw new Error(`${name}:1: doppelte Überschrift`);
  return rows.map((fields, index) => {
    const place = `${name}:${index + 2}`;
    if (fields.length !== head.length) throw new Error(`${place}: ${fields.length} statt ${head.length} Felder`);
    return Object.fromEntries(head.map((heading, column) => [heading, tidy(fields[column] ?? "", place)]));
  });
}

function splitLine(line: string, place: string): string[] {
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^";]*))(;|$)/y;
  for (;;) {
    const match = field.exec(line);
    if (!match) throw new Error(`${place}: Anführungszeichen nicht geschlossen oder mitten im Feld`);
    const [, quoted, plain = "", end] = match;
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "") return fields;
  }
}

function tidy(field: string, place: string): string {
  if (field !== field.trim() || field.includes("  "))
    throw new Error(`${place}: überzählige Leerzeichen in „${field}“`);
  return field;
}
