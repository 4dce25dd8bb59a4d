// Without this file a scheduled run would take the proposal every time, whatever a person has decided.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { choiceId, type LayoutChoice } from "../domain/consolidation/layoutAnswer";
import { failure, success, type Result } from "../domain/shared/result";
import { fileName } from "../i18n/consolidationTexts";
import { noChoices, type Consolidation, type ConsolidationChoices } from "../usecases/consolidate/consolidation";
import { listedQuestions } from "./questions";
import { tryReading } from "./runtime";

/** What stands in the file of `--antworten`. */
export const answersSchema = z.strictObject({
  schemaVersion: z.literal(1),
  answers: z.record(z.string(), z.string()).default({}).describe("Kennung einer Frage → eine ihrer Möglichkeiten (questions[].id und questions[].choices[].choice)"),
  decisions: z
    .array(z.strictObject({ measure: z.string(), file: z.string().describe("Datei, deren Stand gilt; der Name ohne Ordner genügt"), reason: z.string().default("") }))
    .default([])
    .describe("Entschiedene Maßnahmen mit verschiedenem Stand (conflicts)"),
});

/** The same as a type. */
export type Answers = z.infer<typeof answersSchema>;

/** Nothing answered. */
export const noAnswers: Answers = { schemaVersion: 1, answers: {}, decisions: [] };

/** Reads a file with answers; the failure is a German sentence. */
export function readAnswers(path: string): Result<Answers, string> {
  const text = tryReading(() => readFileSync(path, "utf8"));
  if (!text.ok) return failure(`„${path}“ lässt sich nicht lesen (${text.failure}).`);
  const parsed = parseJson(text.value);
  const checked = answersSchema.safeParse(parsed);
  if (checked.success) return success(checked.data);
  const [issue] = checked.error.issues;
  return failure(`„${path}“ enthält keine Antworten, wie docs/isek-antworten-schema.json sie beschreibt${issue && issue.path.length > 0 ? ` (bei ${issue.path.join(".")})` : ""}.`);
}

function parseJson(text: string): unknown {
  const parsed = tryReading<unknown>(() => JSON.parse(text));
  return parsed.ok ? parsed.value : undefined;
}

/** Answers as the core takes them, and sentences for those that fit nothing that is asked today. */
export interface UsedAnswers {
  readonly choices: ConsolidationChoices;
  readonly unused: readonly string[];
}

/** Finds question and choice for every answer. A choice that a question does not offer is a failure; a question that is not asked any more only a note. */
export function useAnswers(given: Answers, year: number | null, { questions, conflicts }: Pick<Consolidation, "questions" | "conflicts">): Result<UsedAnswers, string> {
  const answers = new Map<string, LayoutChoice>();
  const versions = new Map<string, string>();
  const listed = listedQuestions(questions);
  const unused: string[] = [];
  for (const [id, written] of Object.entries(given.answers)) {
    const position = listed.findIndex((question) => question.id === id);
    const question = questions[position];
    if (question === undefined) {
      unused.push(`Die Frage ${id} stellt sich nicht; ihre Antwort bleibt ohne Wirkung.`);
      continue;
    }
    const layout = question.kind === "layout" ? question.choices.find(({ choice }) => choiceId(choice) === written)?.choice : undefined;
    const file = question.kind === "version" ? question.files.find((each) => isFile(each.file, written))?.file : undefined;
    if (layout) answers.set(question.id, layout);
    else if (file !== undefined) versions.set(question.id, file);
    else return failure(`Zur Frage ${id} gibt es „${written}“ nicht. Möglich: ${listed[position]?.choices.map(({ choice }) => choice).join(", ") ?? ""}.`);
  }
  const decisions = given.decisions.flatMap(({ measure, file, reason }) => {
    const statement = conflicts.find((conflict) => conflict.measure === measure)?.statements.find((each) => isFile(each.file, file));
    if (statement === undefined) unused.push(`Für Maßnahme ${measure} gibt es keinen Widerspruch mit „${file}“; die Entscheidung bleibt ohne Wirkung.`);
    return statement ? [{ measure, file: statement.file, reason }] : [];
  });
  return success({ choices: { ...noChoices, year, answers, versions, decisions }, unused });
}

function isFile(path: string, written: string): boolean {
  return path === written || fileName(path) === written;
}

/** The schema as JSON Schema, as it is published. */
export function answersJsonSchema(): object {
  return { ...z.toJSONSchema(answersSchema, { io: "input" }), title: "Datei für isek pruefen und isek zusammenfuehren --antworten" };
}
