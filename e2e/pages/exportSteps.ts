// Without this file tests of taking over would each make their export and go through the same steps in their own words.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { buildLindhafen } from "../../sample/lindhafen";
import { exportBook } from "../../sample/testing/exportBook";
import type { ExportLine, ShapeName } from "../../sample/testing/exportShapes";
import { exportLines } from "../../sample/testing/nextExport";
import { writeBook } from "../../sample/workbook/writeBook";
import { axeFaults, overflowing } from "../axe";
import type { PreviewPage } from "./previewPage";

const town = buildLindhafen();

/** The town's own workbook with every tag. */
export const taggedFile = "Lindhafen-Haushalt-2026-2027-zugeordnet.xlsx";
export const taggedPath = `sample/out/${taggedFile}`;

/** Some products of the town, as a finance system hands them out. */
export const lines = exportLines(town.lines.filter(({ product }) => product.startsWith("511") || product.startsWith("36")), 2026);

/** Writes an export in one of the shapes; returns its path. */
export async function fileOf(shape: ShapeName, of: readonly ExportLine[], name: string): Promise<string> {
  const folder = path.resolve("out/e2e");
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${name}.xlsx`);
  await writeFile(file, await writeBook(exportBook(shape, of, { year: 2026, town })));
  return file;
}

/** Sets the open sheet up as it was recognised. */
export async function setUp({ pane, grid }: PreviewPage): Promise<void> {
  await pane.skipTour();
  await pane.goTo("Einrichten");
  await pane.text(/^Legt 5 Spalten in /).waitFor();
  await pane.primary().click();
  await pane.result().getByText("5 Spalten angelegt.").waitFor();
  await grid.settled();
}

/** Takes the tags of a file over. */
export async function takeOver({ pane, grid }: PreviewPage, file: string): Promise<void> {
  await pane.goTo("Zuordnungen übernehmen");
  await pane.frame.locator('input[type="file"]').setInputFiles(file);
  await pane.text(/^Übernommen: /).waitFor();
  await pane.primary().click();
  await pane.result().getByText(/Zeilen übernommen\.$/).waitFor();
  await grid.settled();
}

/** A view is worth nothing to somebody who cannot read it: axe, and nothing beyond the edge. */
export async function looksRight(preview: PreviewPage, name: string): Promise<void> {
  await preview.page.locator("#pane").screenshot({ path: `out/shots/${name}.png` });
  assert.deepEqual(await axeFaults(preview), []);
  assert.deepEqual(await overflowing(preview), []);
}
