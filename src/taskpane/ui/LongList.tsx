// Without this file a list of thousands of rows would all be in the document, and nobody would find one of them.
import "./longList.css";
import { useId, useMemo, useState } from "react";
import { longListTexts } from "../../i18n/longListTexts";
import { SearchField } from "./SearchField";

/** One row of a long list: what it is, what is said of it, a figure at the right. */
export interface LongListItem {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly aside?: string;
  /** Shows its place in the sheet. */
  readonly onShow?: () => void;
}

interface LongListProps {
  readonly label: string;
  readonly items: readonly LongListItem[];
}

/** Height of a row in CSS pixels; fixed, so that only what is in view has to be drawn. */
const itemHeight = 44;
const mostHeight = 264;
const margin = 4;
/** Fewer rows than this are looked through faster than searched. */
const searchFrom = 12;

/** Rows of fixed height, of which only those in view are in the document, with a search over all of them. */
export function LongList({ label, items }: LongListProps) {
  const [query, setQuery] = useState("");
  const [scrollTop, setScrollTop] = useState(0);
  const id = useId();
  const shown = useMemo(() => itemsWith(items, query), [items, query]);
  const height = Math.min(mostHeight, Math.max(1, shown.length) * itemHeight);
  const first = Math.max(0, Math.min(shown.length, Math.floor(scrollTop / itemHeight) - margin));
  const end = Math.min(shown.length, Math.ceil((scrollTop + height) / itemHeight) + margin);
  return (
    <div className="long-list">
      {items.length >= searchFrom && <SearchField label={longListTexts.search(label)} value={query} onChange={setQuery} />}
      {shown.length === 0 ? (
        <p className="note">{longListTexts.noHit(query.trim())}</p>
      ) : (
        <div
          className="long-list-box"
          role="group"
          aria-label={longListTexts.shown(label, shown.length)}
          id={id}
          tabIndex={0}
          style={{ height }}
          onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
        >
          <ul className="long-list-space" style={{ height: shown.length * itemHeight }}>
            {shown.slice(first, end).map((item, offset) => (
              <li
                key={item.id}
                aria-setsize={shown.length}
                aria-posinset={first + offset + 1}
                style={{ top: (first + offset) * itemHeight, height: itemHeight }}
              >
                <ItemText item={item} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function ItemText({ item: { title, detail, aside, onShow } }: { readonly item: LongListItem }) {
  return (
    <>
      <span className="grow">
        {onShow ? (
          <button type="button" className="link clip" title={title} onClick={onShow}>
            {title}
          </button>
        ) : (
          <span className="clip" title={title}>
            {title}
          </span>
        )}
        <span className="quiet clip" title={detail}>
          {detail}
        </span>
      </span>
      {aside !== undefined && <span className="num">{aside}</span>}
    </>
  );
}

/** Every word of the query must stand somewhere in the row. */
function itemsWith(items: readonly LongListItem[], query: string): readonly LongListItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter(({ title, detail, aside }) => {
    const text = `${title} ${detail} ${aside ?? ""}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
