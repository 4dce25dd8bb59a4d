// Without this file the README's picture would show what the product looked like once. Run by npm run picture.
import { findBrowser } from "../tools/findBrowser";
import { setUp } from "../tools/setUp";
import { PreviewPage } from "./pages/previewPage";
import { closeStage } from "./stage";

const browser = findBrowser();
if (browser.kind !== "found") throw new Error(browser.why);
process.env["ISEK_BROWSER_PATH"] = browser.path;
if (!(await setUp())) throw new Error("Der Zusammenbau ist gescheitert.");

const preview = await PreviewPage.open({ file: "Lindhafen-Haushalt-2026-2027-zugeordnet.xlsx" });
await preview.pane.skipTour();
await preview.pane.goTo("Zuordnen");
// Lines with sums between them: the pane says which of them it leaves alone.
await preview.grid.select({ sheet: "Haushalt 2026-2027", address: "A10:S30" });
await preview.pane.text(/^\d+ Zeilen · /).waitFor();
await preview.pane.frame.getByRole("treeitem").nth(1).click();
await preview.pane.text(/^Ändert \d+ Zeilen/).waitFor();
await preview.page.waitForTimeout(1500);
await preview.page.screenshot({ path: "docs/bilder/vorschau.png" });
await preview.close();
await closeStage();
