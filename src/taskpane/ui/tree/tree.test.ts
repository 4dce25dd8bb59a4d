// Without this file the tree's keys, places and windows would only be tried by hand.
import { flatRows, treeRows, type TreeNode } from "./treeRows";
import { treeKey } from "./treeKey";
import { rowHeight, scrollToRow, visibleSpan } from "./treeWindow";
import { searchIndex, searchNodes } from "./searchNodes";

const node = (id: string, parent: string | null, title: string, pickable = true): TreeNode => ({
  id,
  parent,
  code: id,
  title,
  count: "",
  pickable,
});

const goals = [
  node("G1", null, "Stadt der kurzen Wege", false),
  node("5.1", "G1", "Altstadt als lebendige Mitte stärken"),
  node("5.10", "G1", "Hafen modernisieren"),
  node("5.10.1", "5.10", "Kaikante erneuern"),
  node("G2", null, "Klimaneutral bis 2040", false),
  node("5.15", "G2", "Anteil von Fuß-, Rad- und Busverkehr erhöhen"),
  node("5.16", "G2", "Grünflächen verbinden"),
];
const allOpen = () => true;
const ids = (rows: readonly { readonly node: TreeNode }[]) => rows.map((row) => row.node.id);

describe("rows of the tree", () => {
  test("stand in order with their level and their place among their siblings", () => {
    const rows = treeRows(goals, allOpen);
    expect(rows.map((row) => [row.node.id, row.level, row.position, row.siblings])).toEqual([
      ["G1", 1, 1, 2],
      ["5.1", 2, 1, 2],
      ["5.10", 2, 2, 2],
      ["5.10.1", 3, 1, 1],
      ["G2", 1, 2, 2],
      ["5.15", 2, 1, 2],
      ["5.16", 2, 2, 2],
    ]);
  });

  test("below a closed one are left out, and the count of siblings stays", () => {
    const rows = treeRows(goals, (id) => id !== "G1");
    expect(ids(rows)).toEqual(["G1", "G2", "5.15", "5.16"]);
    expect(rows[0]).toMatchObject({ open: false, siblings: 2 });
    expect(rows[3]).toMatchObject({ open: null, parentIndex: 1 });
  });

  test("with an unknown parent stand at the top instead of vanishing", () => {
    expect(ids(treeRows([node("7.1", "fehlt", "verwaist")], allOpen))).toEqual(["7.1"]);
  });

  test("below a parent that stands later are found", () => {
    const rows = treeRows([node("1.1", "1", "Kind"), node("1", null, "Eltern")], allOpen);
    expect(rows.map((row) => [row.node.id, row.level])).toEqual([["1", 1], ["1.1", 2]]);
  });
});

describe("keys on the tree", () => {
  const rows = treeRows(goals, (id) => id !== "5.10");

  test.each([
    ["ArrowDown", 0, { kind: "move", index: 1 }],
    ["ArrowUp", 0, { kind: "move", index: 0 }],
    ["ArrowDown", 5, { kind: "move", index: 5 }],
    ["Home", 4, { kind: "move", index: 0 }],
    ["End", 0, { kind: "move", index: 5 }],
    ["PageDown", 1, { kind: "move", index: 5 }],
    ["ArrowRight", 0, { kind: "move", index: 1 }],
    ["ArrowRight", 2, { kind: "toggle", id: "5.10" }],
    ["ArrowRight", 1, null],
    ["ArrowLeft", 0, { kind: "toggle", id: "G1" }],
    ["ArrowLeft", 1, { kind: "move", index: 0 }],
    ["ArrowLeft", 2, { kind: "move", index: 0 }],
    ["Enter", 0, { kind: "toggle", id: "G1" }],
    ["Enter", 1, { kind: "pick", id: "5.1" }],
    [" ", 2, { kind: "pick", id: "5.10" }],
    ["u", 1, null],
  ])("%s on row %i", (key, active, action) => {
    expect(treeKey(key, rows, active)).toEqual(action);
  });

  test("do nothing on an empty tree", () => {
    expect(treeKey("ArrowDown", [], 0)).toBeNull();
  });
});

describe("window of visible rows", () => {
  test("draws a few rows more than are in view, out of 2,000", () => {
    const { first, end } = visibleSpan(1000 * rowHeight, 7 * rowHeight, 2000);
    expect(first).toBeLessThanOrEqual(1000);
    expect(end).toBeGreaterThanOrEqual(1007);
    expect(end - first).toBeLessThan(20);
  });

  test("covers every visible row wherever it is scrolled", () => {
    for (let scrollTop = 0; scrollTop <= 2000 * rowHeight; scrollTop += 37) {
      const { first, end } = visibleSpan(scrollTop, 224, 2000);
      expect(first).toBeLessThanOrEqual(Math.floor(scrollTop / rowHeight));
      expect(end).toBeGreaterThanOrEqual(Math.min(2000, Math.ceil((scrollTop + 224) / rowHeight)));
    }
  });

  test("is empty when the list has shrunk below the scroll position", () => {
    expect(visibleSpan(5000, 224, 3)).toEqual({ first: 3, end: 3 });
  });

  test("follows the active row and leaves a visible one where it is", () => {
    expect(scrollToRow(2, 100, 224)).toBe(64);
    expect(scrollToRow(20, 0, 224)).toBe(21 * rowHeight - 224);
    expect(scrollToRow(3, 0, 224)).toBe(0);
  });
});

describe("search", () => {
  const index = searchIndex(goals);

  test("finds numbers first: the exact one, then those that begin so", () => {
    expect(searchNodes(index, "5.1").map((hit) => hit.id)).toEqual(["5.1", "5.10", "5.10.1", "5.15", "5.16"]);
  });

  test.each([
    ["fuss", ["5.15"]],
    ["grünfl", ["5.16"]],
    ["GRUNFLACHEN", ["5.16"]],
    ["hafen mod", ["5.10"]],
    ["kante", ["5.10.1"]],
    ["wonh", []],
    ["  ", []],
  ])("for „%s“ without regard to case and umlauts", (query, hits) => {
    expect(searchNodes(index, query).map((hit) => hit.id)).toEqual(hits);
  });

  test("puts words that begin so before words that merely contain it", () => {
    const two = searchIndex([node("1", null, "Neuer Hafen"), node("2", null, "Hafenkante"), node("3", null, "Innenhafen")]);
    expect(searchNodes(two, "hafen").map((hit) => hit.id)).toEqual(["1", "2", "3"]);
  });

  test("leaves out what cannot be picked", () => {
    expect(searchNodes(index, "kurzen")).toEqual([]);
  });

  test("gives a flat list with its own counts", () => {
    const rows = flatRows(searchNodes(index, "5.10"));
    expect(rows.map((row) => [row.node.id, row.level, row.position, row.siblings])).toEqual([
      ["5.10", 1, 1, 2],
      ["5.10.1", 1, 2, 2],
    ]);
  });
});
