// Without this file a goal could only be typed by its number.
import { useEffect, useMemo, useRef, useState } from "react";
import { tagTexts } from "../../../i18n/tagTexts";
import { usePaneActions } from "../../state/paneContext";
import { SearchField } from "../../ui/SearchField";
import { searchIndex, searchNodes } from "../../ui/tree/searchNodes";
import { Tree, type TreeHandle } from "../../ui/tree/Tree";
import { flatRows, treeRows, type TreeNode } from "../../ui/tree/treeRows";
import { isOpenAtFirst } from "./choiceTree";

interface GoalPickerProps {
  readonly nodes: readonly TreeNode[];
  readonly picked: ReadonlySet<string>;
  readonly height: number;
  readonly onPick: (id: string) => void;
}

/** How long nobody types before the number of hits is said. */
const pause = 600;

/** Search over goals and measures, and the tree below it. */
export function GoalPicker({ nodes, picked, height, onPick }: GoalPickerProps) {
  const [query, setQuery] = useState("");
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const tree = useRef<TreeHandle>(null);
  const { say } = usePaneActions();
  const index = useMemo(() => searchIndex(nodes), [nodes]);
  const isSearching = query.trim() !== "";
  const rows = useMemo(() => {
    if (isSearching) return flatRows(searchNodes(index, query));
    return treeRows(nodes, (id) => isOpenAtFirst(id, nodes.length) !== toggled.has(id));
  }, [nodes, index, query, isSearching, toggled]);

  useEffect(() => {
    if (!isSearching) return;
    const timer = setTimeout(() => say(tagTexts.hits(rows.length)), pause);
    return () => clearTimeout(timer);
  }, [isSearching, rows.length, say]);

  const toggle = (id: string) =>
    setToggled((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });

  return (
    <>
      <SearchField label={tagTexts.search} value={query} onChange={setQuery} onLeaveDown={() => tree.current?.focus()} />
      {isSearching && rows.length === 0 ? (
        <p className="note">{tagTexts.noHit(query.trim())}</p>
      ) : (
        <Tree
          key={isSearching ? "hits" : "all"}
          handle={tree}
          label={tagTexts.tree}
          rows={rows}
          picked={picked}
          height={height}
          onPick={onPick}
          onToggle={toggle}
        />
      )}
    </>
  );
}
