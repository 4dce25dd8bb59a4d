// Without this file the settings would be words nobody has checked. Loaded on demand: holds zod.
import { z } from "zod";
import { federalStates } from "../../domain/frames/federalState";
import type { Finding } from "../../domain/shared/finding";
import type { Phase } from "../../domain/shared/ruleId";
import { dayOfSerial, dayOfText } from "../day";
import type { AreaSnapshot } from "../port";
import { settingsRegister } from "../schema/registers";
import { phaseWords, roleWords } from "../schema/words";
import { defaultLimits, limitKeys, settingKeys, type Role, type Settings } from "../settings";
import { vocabularyFromSettings } from "../vocabularySettings";
import { decodeTable } from "./decodeTable";

/** Settings of the workbook and what is wrong with them (K2). A faulty setting counts as not set. */
export interface DecodedSettings {
  readonly settings: Settings;
  readonly findings: readonly Finding[];
}

const wordIn = <Name extends string>(words: Readonly<Record<Name, string>>) =>
  z.string().transform((written, context): Name => {
    const names = Object.keys(words) as Name[];
    const found = names.find((name) => words[name].toLowerCase() === written.toLowerCase());
    if (found) return found;
    context.addIssue({ code: "custom", message: "unknownWord" });
    return z.NEVER;
  });

const schemas = {
  state: z.enum(federalStates as [string, ...string[]]),
  phase: wordIn<Phase>(phaseWords),
  role: wordIn<Role>(roleWords),
  colour: z.string().regex(/^#[0-9A-Fa-f]{6}$/),
};

/** Reads `ISEK-Einstellungen` from its table, headings first. Null (no settings yet) gives the defaults. */
export function decodeSettings(table: AreaSnapshot | null): DecodedSettings {
  const decoded = table ? decodeTable(settingsRegister, table, { key: "key" }) : null;
  const findings: Finding[] = [...(decoded?.findings ?? [])];
  const rows = new Map((decoded?.rows ?? []).map((row) => [row.key, row] as const));
  const text = (key: string) => rows.get(key)?.value ?? "";

  function checked<Value>(key: string, schema: z.ZodType<Value>, allowed: readonly string[], byDefault: Value): Value {
    const row = rows.get(key);
    if (!row || row.value === "" || !decoded) return byDefault;
    const result = schema.safeParse(row.value);
    if (result.success) return result.data;
    findings.push(decoded.faultAt(row.row, "value", { kind: "unknownWord", value: row.value, allowed }));
    return byDefault;
  }

  function limit(name: keyof typeof limitKeys): number {
    const row = rows.get(limitKeys[name]);
    if (!row || row.value === "" || !decoded) return defaultLimits[name];
    if (/^[1-9]\d{0,4}$/.test(row.value)) return Number(row.value);
    findings.push(decoded.faultAt(row.row, "value", { kind: "notNumber", value: row.value }));
    return defaultLimits[name];
  }

  const settings: Settings = {
    state: (checked(settingKeys.state, schemas.state, federalStates, "") as Settings["state"]) || null,
    municipality: text(settingKeys.municipality),
    catalogue: text(settingKeys.catalogue),
    edition: text(settingKeys.edition),
    asOf: dayOf(text(settingKeys.asOf)),
    schemaVersion: text(settingKeys.schemaVersion) === "" ? null : Number(text(settingKeys.schemaVersion)),
    phase: checked(settingKeys.phase, schemas.phase, Object.values(phaseWords), "draft"),
    round: text(settingKeys.round) || null,
    role: checked<Role | null>(settingKeys.role, schemas.role, Object.values(roleWords), null),
    department: text(settingKeys.department) || null,
    vocabulary: vocabularyFromSettings(text, (key, byDefault) => checked(key, schemas.colour, [byDefault], byDefault)),
    limits: { actionAreas: limit("actionAreas"), themes: limit("themes"), goals: limit("goals") },
    all: new Map([...rows].map(([key, row]) => [key, row.value])),
  };
  return { settings, findings };
}

/** A date typed into a text cell stays text; one that slipped in as a number is read as the serial it is. */
function dayOf(written: string): string | null {
  return dayOfText(written) ?? (/^\d{5}$/.test(written) ? dayOfSerial(Number(written)) : null);
}
