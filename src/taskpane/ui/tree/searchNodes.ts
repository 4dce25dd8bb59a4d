// Without this file a goal among 2,000 could only be found by scrolling.
import type { TreeNode } from "./treeRows";

interface SearchEntry {
  readonly node: TreeNode;
  readonly code: string;
  readonly title: string;
}

/** Entries prepared for searching; made once per catalogue, because folding 2,000 titles takes longer than searching them. */
export type SearchIndex = readonly SearchEntry[];

/** Prepares the entries that can be picked. */
export function searchIndex(nodes: readonly TreeNode[]): SearchIndex {
  return nodes
    .filter((node) => node.pickable)
    .map((node) => ({ node, code: folded(node.code), title: ` ${folded(node.title)}` }));
}

/**
 * Entries whose number begins with the query or whose title holds all its words. Exact numbers come first, then numbers
 * that begin so, then titles with words that begin so, then the rest; within each in the order of the catalogue.
 */
export function searchNodes(index: SearchIndex, query: string): readonly TreeNode[] {
  const wanted = folded(query.trim());
  if (wanted === "") return [];
  const words = wanted.split(" ").filter((word) => word !== "");
  const ranks: TreeNode[][] = [[], [], [], []];
  for (const { node, code, title } of index) {
    if (code === wanted) ranks[0]?.push(node);
    else if (code.startsWith(wanted)) ranks[1]?.push(node);
    else if (words.every((word) => title.includes(` ${word}`))) ranks[2]?.push(node);
    else if (words.every((word) => title.includes(word))) ranks[3]?.push(node);
  }
  return ranks.flat();
}

/** Case, umlauts and punctuation do not count: "fusswege" finds "Fußwege". A number keeps its dot and its zeros. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[-–,;:()„“"/\s]+/gu, " ");
}
