// Without this file a manifest that is no XML at all could pass for one.
import { at, descendants, parseXml } from "./xmlTree";

test("reads elements in order, local names, attributes, entities and text", () => {
  const tree = parseXml('<?xml version="1.0"?><!-- <a> --><b:A x:type="T"><C v="1 &gt; 0"/><D>Öl &amp; Gas</D></b:A>');
  expect(tree.name).toBe("A");
  expect(tree.attributes).toEqual({ type: "T" });
  expect(tree.children.map(({ name }) => name)).toEqual(["C", "D"]);
  expect(at(tree, "C")?.attributes["v"]).toBe("1 > 0");
  expect(descendants(tree, "D")[0]?.text).toBe("Öl & Gas");
  expect(at(tree, "C", "D")).toBeNull();
});

test.each(["<a><b></a>", "<a>", "<a></a><b/>", "<a x=1/>", ""])("refuses %j", (source) => {
  expect(() => parseXml(source)).toThrow();
});
