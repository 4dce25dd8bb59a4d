// Without this file everyone who needs the sample town would look for its tables and read them in their own way.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { parseCsvTable } from "./csvTable";
import { townSchema, type TableName, type TownRecord, type TownTables } from "./townSchema";

const folder = new URL("../lindhafen/", import.meta.url);

/** Reads all tables of Lindhafen. Throws with file and line when one of them is broken: they are part of the program. */
export function readTownTables(): TownTables {
  const names = Object.keys(townSchema) as TableName[];
  return Object.fromEntries(names.map((name) => [name, readTable(name)])) as unknown as TownTables;
}

/** The text of a table as it lies in `sample/lindhafen`. */
export function townTableText(name: TableName): string {
  return readFileSync(fileURLToPath(new URL(`${name}.csv`, folder)), "utf8");
}

function readTable<Table extends TableName>(name: Table): readonly TownRecord<Table>[] {
  const schema: z.ZodType = townSchema[name];
  return parseCsvTable(name, townTableText(name)).map((record, index) => {
    const read = schema.safeParse(record);
    if (!read.success) throw new Error(`${name}:${index + 2}: ${z.prettifyError(read.error)}`);
    return read.data as TownRecord<Table>;
  });
}
