// Without this file there would be no pane: waits for Excel, then draws it.
import "./styles/frame.css";
import "./styles/parts.css";
import "./styles/contrast.css";
import { createRoot } from "react-dom/client";
import { productVersion } from "../i18n/productVersion";
import { shellTexts } from "../i18n/shellTexts";
import { App } from "./shell/App";
import { keepTab } from "./shell/keepTab";
import { prepareTheme } from "./shell/useFluentTheme";
import { createPane } from "./state/createPane";
import { readPersonalSettings } from "./state/personalSettings";

// What talks to Excel is fetched beside office.js, which takes longer.
const runtime = import("../runtime");

void start();

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) throw new Error("taskpane.html hat kein #root.");
  // office.js could not be fetched: no network to Microsoft, or a proxy in between.
  if (typeof Office === "undefined") return void createRoot(root).render(<OutsideExcel />);
  const [{ openWorkbook, personalSettingsStore }] = await Promise.all([runtime, Office.onReady()]);
  const workbook = openWorkbook();
  if (workbook === null) return void createRoot(root).render(<OutsideExcel />);
  const personal = personalSettingsStore();
  const { theme, tourSeen } = readPersonalSettings(personal);
  const hostIsDark = darkThemeOfHost();
  const pane = createPane({ workbook, personal });
  pane.start();
  keepTab();
  await prepareTheme(theme, hostIsDark);
  const home = { view: tourSeen ? "tag" : "tour", detail: null } as const;
  createRoot(root).render(<App pane={pane} version={productVersion} hostIsDark={hostIsDark} home={home} />);
}

/** Excel on the web tells no theme; then the system's counts. */
function darkThemeOfHost(): boolean | null {
  const theme = Office.context.officeTheme as { readonly isDarkTheme?: boolean } | undefined;
  return theme?.isDarkTheme ?? null;
}

/** Somebody has opened the page in a browser. */
function OutsideExcel() {
  return (
    <main className="view">
      <h1>{shellTexts.outsideExcel.title}</h1>
      <p>{shellTexts.outsideExcel.text}</p>
    </main>
  );
}
