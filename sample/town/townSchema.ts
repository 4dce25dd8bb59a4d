// Without this file the town's tables would be loose strings, and a wrong date or amount would travel on.
import type { z } from "zod";
import { budgetSchema } from "./budgetSchema";
import { steeringSchema } from "./steeringSchema";

/** The schema of each table. */
export const townSchema = { ...budgetSchema, ...steeringSchema } as const;

/** Name of a table, without `.csv`. */
export type TableName = keyof typeof townSchema;

/** A row of a table, read and checked. */
export type TownRecord<Table extends TableName> = Readonly<z.infer<(typeof townSchema)[Table]>>;

/** Everything that is written about the town, table by table. */
export type TownTables = { readonly [Table in TableName]: readonly TownRecord<Table>[] };
