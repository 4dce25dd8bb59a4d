// Without this file rows of the lists would be worded in the middle of a component.
import { catalogueTexts } from "../../../i18n/catalogueTexts";
import type { CatalogueComparison } from "../../../usecases/catalogue/compareCatalogue";
import type { NamedEntry, RegisterComparison } from "../../../usecases/catalogue/compareRegister";
import type { LongListItem } from "../../ui/LongList";

/** A list of differences: what it is called and what stands in it. */
export type DifferenceList = keyof typeof catalogueTexts.lists;

/** Items of every list, in the order in which they are shown; lists without any are empty. */
export function differenceItems({ registers, retired, settings }: CatalogueComparison): readonly (readonly [DifferenceList, readonly LongListItem[]])[] {
  const each = (list: DifferenceList, itemsOf: (register: RegisterComparison) => readonly LongListItem[]) => [list, registers.flatMap(itemsOf)] as const;
  return [
    each("removed", ({ id, removed }) => removed.map((entry) => item(id, entry, catalogueTexts.names[id]))),
    each("added", ({ id, added }) => added.map((entry) => item(id, entry, catalogueTexts.names[id]))),
    each("changed", ({ id, changed }) =>
      changed.map((entry) => item(id, entry, entry.fields.map(({ heading, from, to }) => catalogueTexts.field(heading, from, to)).join("; "))),
    ),
    ["retired", retired.map((goal) => item("retired", goal, catalogueTexts.successor(goal.successors)))],
    each("local", ({ id, local }) => local.map((entry) => item(id, entry, catalogueTexts.names[id]))),
    ["settings", settings.map(({ heading, from, to }) => ({ id: heading, title: heading, detail: catalogueTexts.values(from, to) }))],
  ];
}

function item(kind: string, { number, title }: NamedEntry, detail: string): LongListItem {
  return { id: `${kind} ${number} ${title} ${detail}`, title: `${number} ${title}`, detail };
}

/** What changes, register by register, in words: `43 Ziele`, `2 Maßnahmen`. */
export function changedParts({ registers, settings }: CatalogueComparison): readonly string[] {
  const parts = registers.flatMap(({ id, added, changed, removed }) => {
    const count = added.length + changed.length + removed.length;
    return count === 0 ? [] : [catalogueTexts.registers[id](count)];
  });
  return settings.length === 0 ? parts : [...parts, catalogueTexts.plan.settings(settings.length)];
}
