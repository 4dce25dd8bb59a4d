// Without this file rules would colour the wrong rows after an insertion, and lists lose their choices.
import {
  DisposableCollection, IUniverInstanceService, type IDisposable, type IMutationInfo, type IRange, type Workbook,
} from "@univerjs/core";
import {
  deserializeRangeWithSheetWithCache, generateStringWithSequence, sequenceNodeType, serializeRange,
  serializeRangeWithSheet, serializeRangeWithSpreadsheet, type LexerTreeBuilder,
} from "@univerjs/engine-formula";
import {
  handleDefaultRangeChangeWithEffectRefCommands, type EffectRefRangeParams, type RefRangeService,
} from "@univerjs/sheets";
import { FormulaRefRangeService } from "@univerjs/sheets-formula";

type Mutations = { redos: IMutationInfo[]; undos: IMutationInfo[] };
type RangeFormulaCallback = (moved: { ranges: IRange[]; formulas: string[] }[]) => Mutations;

/** Private members of the pinned version. */
interface Internals {
  readonly _refRangeService: RefRangeService;
  readonly _lexerTreeBuilder: LexerTreeBuilder;
  readonly _univerInstanceService: IUniverInstanceService;
}

interface Place {
  readonly unitId: string;
  readonly subUnitId: string;
}

const NOTHING: Mutations = { redos: [], undos: [] };
const isFormula = (text: string): boolean => typeof text === "string" && text.startsWith("=");

/**
 * Univer 0.25.1 leaves absolute references of validations and conditional formats where they are when rows move, and splits a
 * rule at inserted rows with formulas that are off by the inserted rows. Excel moves every reference and keeps one rule whose
 * formula is read from its first cell. Call it before the plugins start.
 */
export function repairFollowedFormulas(): void {
  const service = FormulaRefRangeService.prototype;
  service.registerFormula = function (unitId, subUnitId, formula, callback): IDisposable {
    const internals = this as unknown as Internals;
    const place = { unitId, subUnitId };
    return watch(internals, place, referencesIn(internals, place, formula), (command) => {
      const moved = transform(internals, place, formula, command);
      return moved === formula ? NOTHING : callback(moved);
    });
  };
  service.registerRangeFormula = function (
    unitId,
    subUnitId,
    ranges,
    formulas,
    callback: RangeFormulaCallback,
  ): IDisposable {
    const internals = this as unknown as Internals;
    const place = { unitId, subUnitId };
    const own = ranges.map((range) => ({ ...place, range }));
    const references = formulas.filter(isFormula).flatMap((formula) => referencesIn(internals, place, formula));
    return watch(internals, place, [...own, ...references], (command) => {
      const isHere = isActive(internals, place);
      const moved = isHere
        ? ranges.flatMap((range) => handleDefaultRangeChangeWithEffectRefCommands(range, command) ?? [])
        : ranges;
      const texts = formulas.map((formula) =>
        isFormula(formula) ? transform(internals, place, formula, command) : formula,
      );
      return callback(moved.length > 0 ? [{ ranges: moved, formulas: texts }] : []);
    });
  };
}

/** Runs the callback once for every command that moves one of the ranges. */
function watch(
  { _refRangeService: service }: Internals,
  place: Place,
  ranges: readonly (Place & { readonly range: IRange })[],
  follow: (command: EffectRefRangeParams) => Mutations,
): IDisposable {
  const watching = new DisposableCollection();
  for (const { range, unitId, subUnitId } of ranges)
    watching.add(service.registerRefRange(range, follow, unitId ?? place.unitId, subUnitId));
  return watching;
}

/** Univer's commands that move cells always concern the active sheet. */
function isActive({ _univerInstanceService: instances }: Internals, { unitId, subUnitId }: Place): boolean {
  return instances.getUnit<Workbook>(unitId)?.getActiveSheet()?.getSheetId() === subUnitId;
}

function placeOf(
  { _univerInstanceService: instances }: Internals,
  place: Place,
  unitId: string,
  sheetName: string,
): Place | undefined {
  const workbook = instances.getUnit<Workbook>(unitId || place.unitId);
  const sheet = sheetName ? workbook?.getSheetBySheetName(sheetName) : workbook?.getSheetBySheetId(place.subUnitId);
  return workbook && sheet ? { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId() } : undefined;
}

function referencesIn(internals: Internals, place: Place, formula: string): (Place & { readonly range: IRange })[] {
  return (internals._lexerTreeBuilder.sequenceNodesBuilder(formula) ?? []).flatMap((node) => {
    if (typeof node === "string" || node.nodeType !== sequenceNodeType.REFERENCE) return [];
    const { range, unitId, sheetName } = deserializeRangeWithSheetWithCache(node.token);
    const target = placeOf(internals, place, unitId, sheetName);
    return target ? [{ ...target, range }] : [];
  });
}

/** The formula after the command: every reference to moved cells points at them again. */
function transform(internals: Internals, place: Place, formula: string, command: EffectRefRangeParams): string {
  const nodes = internals._lexerTreeBuilder.sequenceNodesBuilder(formula);
  if (!nodes) return formula;
  const moved = nodes.map((node) => {
    if (typeof node === "string" || node.nodeType !== sequenceNodeType.REFERENCE) return node;
    const { range, unitId, sheetName } = deserializeRangeWithSheetWithCache(node.token);
    const target = placeOf(internals, place, unitId, sheetName);
    if (!target || !isActive(internals, target)) return node;
    const after = handleDefaultRangeChangeWithEffectRefCommands(range, command);
    if (!after) return { ...node, token: "#REF!" };
    const { startRow, endRow, startColumn, endColumn } = after;
    const next = { ...range, startRow, endRow, startColumn, endColumn };
    const token =
      unitId && sheetName
        ? serializeRangeWithSpreadsheet(unitId, sheetName, next)
        : sheetName
          ? serializeRangeWithSheet(sheetName, next)
          : serializeRange(next);
    return { ...node, token };
  });
  return `=${generateStringWithSequence(moved)}`;
}
