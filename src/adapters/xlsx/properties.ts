// Without this file nobody could say which of two versions of a file is newer, or which catalogue it carries.
import type { DocumentProperties } from "../../workbook/closedWorkbook";
import { readXml } from "./xmlReader";
import { decodeEscapes } from "./xmlText";

/** For files that say nothing about themselves. */
export const noProperties: DocumentProperties = {
  creator: null,
  lastModifiedBy: null,
  created: null,
  modified: null,
  title: null,
  application: null,
  custom: new Map(),
};

const coreElements: Readonly<Record<string, "creator" | "lastModifiedBy" | "created" | "modified" | "title">> = {
  creator: "creator",
  lastModifiedBy: "lastModifiedBy",
  created: "created",
  modified: "modified",
  title: "title",
};

/** Who made the file and when (`docProps/core.xml`). */
export function readCoreProperties(xml: string, part: string): Partial<DocumentProperties> {
  const found: { -readonly [Name in (typeof coreElements)[string]]?: string } = {};
  let current: (typeof coreElements)[string] | undefined;
  readXml(xml, part, {
    open(name) {
      current = Object.hasOwn(coreElements, name) ? coreElements[name] : undefined;
    },
    text(text) {
      if (current !== undefined) found[current] = (found[current] ?? "") + text;
    },
    close() {
      current = undefined;
    },
  });
  return found;
}

/** Which program wrote the file (`docProps/app.xml`). */
export function readApplication(xml: string, part: string): Partial<DocumentProperties> {
  let application = "";
  let isInApplication = false;
  readXml(xml, part, {
    open(name) {
      isInApplication = name === "Application";
    },
    text(text) {
      if (isInApplication) application += text;
    },
    close() {
      isInApplication = false;
    },
  });
  return application === "" ? {} : { application };
}

/** Properties by name, whatever their type, as they are spelled in the file (`docProps/custom.xml`). */
export function readCustomProperties(xml: string, part: string): Partial<DocumentProperties> {
  const custom = new Map<string, string>();
  let property: string | undefined;
  readXml(xml, part, {
    open(name, attributes) {
      if (name === "property") property = attributes.get("name");
      if (name === "property" && property !== undefined) custom.set(property, "");
    },
    text(text) {
      if (property !== undefined) custom.set(property, (custom.get(property) ?? "") + text);
    },
    close(name) {
      if (name !== "property") return;
      if (property !== undefined) custom.set(property, decodeEscapes((custom.get(property) ?? "").trim()));
      property = undefined;
    },
  });
  return { custom };
}
