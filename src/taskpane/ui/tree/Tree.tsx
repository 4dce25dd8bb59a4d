// Without this file goals would stand in a list too long to read, or need Fluent's tree, 34 kB.
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from "react";
import { Icon } from "../Icon";
import { treeKey, type TreeAction } from "./treeKey";
import type { TreeRow } from "./treeRows";
import { rowHeight, scrollToRow, visibleSpan } from "./treeWindow";

interface TreeProps {
  readonly label: string;
  readonly rows: readonly TreeRow[];
  readonly picked: ReadonlySet<string>;
  /** Height of the box in CSS pixels. */
  readonly height: number;
  readonly onPick: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly handle?: Ref<TreeHandle>;
}

/** What the search field above may ask of the tree. */
export interface TreeHandle {
  readonly focus: () => void;
}

/**
 * Tree with one tab stop and rows of fixed height, of which only those in view are in the document. The active row is
 * always drawn, so that `aria-activedescendant` never points nowhere.
 */
export function Tree({ label, rows, picked, height, onPick, onToggle, handle }: TreeProps) {
  const box = useRef<HTMLDivElement>(null);
  const base = useId();
  const [chosenIndex, setActive] = useState(0);
  const [scrollTop, setScrollTop] = useState(0);
  useImperativeHandle(handle, () => ({ focus: () => box.current?.focus() }), []);

  const active = Math.min(chosenIndex, Math.max(0, rows.length - 1));
  const shownHeight = Math.min(height, Math.max(1, rows.length) * rowHeight + 2);
  const { first, end } = visibleSpan(scrollTop, shownHeight, rows.length);
  const activeIsOutside = active < first || active >= end;
  const drawn = rows.slice(first, end).map((row, offset) => ({ row, index: first + offset }));
  const activeRow = rows[active];
  if (activeIsOutside && activeRow) drawn.push({ row: activeRow, index: active });

  const carryOut = (action: TreeAction) => {
    if (action.kind === "pick") onPick(action.id);
    if (action.kind === "toggle") onToggle(action.id);
    if (action.kind !== "move") return;
    setActive(action.index);
    if (box.current) box.current.scrollTop = scrollToRow(action.index, box.current.scrollTop, shownHeight - 2);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = treeKey(event.key, rows, active);
    if (action === null) return;
    event.preventDefault();
    carryOut(action);
  };

  return (
    <div
      ref={box}
      className="tree"
      role="tree"
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={activeRow ? `${base}${activeRow.node.id}` : undefined}
      tabIndex={0}
      style={{ height: shownHeight }}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div role="none" className="tree-space" style={{ height: rows.length * rowHeight }}>
        {drawn.map(({ row, index }) => (
          <TreeItem
            key={row.node.id}
            id={`${base}${row.node.id}`}
            row={row}
            index={index}
            isActive={index === active}
            isPicked={picked.has(row.node.id)}
            onChoose={() => {
              setActive(index);
              carryOut({ kind: row.node.pickable ? "pick" : "toggle", id: row.node.id });
            }}
            onToggle={() => {
              setActive(index);
              onToggle(row.node.id);
            }}
          />
        ))}
      </div>
    </div>
  );
}

interface TreeItemProps {
  readonly id: string;
  readonly row: TreeRow;
  readonly index: number;
  readonly isActive: boolean;
  readonly isPicked: boolean;
  readonly onChoose: () => void;
  readonly onToggle: () => void;
}

function TreeItem({ id, row, index, isActive, isPicked, onChoose, onToggle }: TreeItemProps) {
  const { node, level, open } = row;
  return (
    <div
      id={id}
      role="treeitem"
      className="tree-row"
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={open ?? undefined}
      aria-selected={isPicked}
      data-active={isActive || undefined}
      data-heading={open !== null || undefined}
      style={{ top: index * rowHeight, paddingLeft: 8 + (level - 1) * 22 }}
      onClick={onChoose}
    >
      {open !== null && (
        <span
          className="tree-toggle"
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          <Icon name={open ? "down" : "chevron"} />
        </span>
      )}
      {node.code !== "" && <span className="goal-code">{node.code}</span>}
      <span className="clip grow" title={node.title}>
        {node.title}
      </span>
      {isPicked ? <Icon name="check" /> : <span className="tree-count">{node.count}</span>}
    </div>
  );
}
