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
await preview.grid.select({ sheet: "Haushalt 2026-2027", address: "A24:R38" });
await preview.pane.quiet();
await preview.page.waitForTimeout(1500);
await preview.page.screenshot({ path: "docs/bilder/vorschau.png" });
await preview.close();
await closeStage();
