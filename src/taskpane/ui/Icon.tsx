// Without this file a dozen small pictures would need an icon package with a style runtime of its own.

const paths = {
  chevron: "M6 4l4 4-4 4",
  down: "M4 6l4 4 4-4",
  up: "M4 10l4-4 4 4",
  check: "M3 8.5l3.2 3L13 4.5",
  close: "M4 4l8 8M12 4l-8 8",
  search: "M7 12A5 5 0 107 2a5 5 0 000 10zM10.6 10.6L14 14",
  clock: "M8 14A6 6 0 108 2a6 6 0 000 12zM8 5v3l2 1.5",
} as const;

/** One of our own 16 px line icons. */
export type IconName = keyof typeof paths;

/** A picture beside words; never the only carrier of a meaning, so screen readers pass over it. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
