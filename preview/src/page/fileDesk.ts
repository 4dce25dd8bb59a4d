// Without this the page could neither open a workbook nor give it back.
import { lossSentence, type Loss } from "../files/losses";
import { openWorkbook } from "../files/openWorkbook";
import { saveWorkbook } from "../files/saveWorkbook";
import { ExcelHost } from "../host/excelHost";
import { hideNotice, showNotice } from "./notice";
import { element } from "./pageElements";
import type { Preview } from "./preview";
import { startSession, type AddIn, type SessionStart } from "./session";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface FileDesk {
  openFile(file: File): void;
}

interface Desk {
  readonly preview: Preview;
  readonly pane: HTMLIFrameElement;
  readonly settings: { readonly functions: string; readonly namespace: string };
}

/** Starts with the file the address names (`?datei=`), else with an empty workbook, and brings the buttons to life. */
export async function openDesk({ preview, pane, settings }: Desk): Promise<FileDesk> {
  const addIn = await readAddIn(settings);
  let losses: readonly Loss[] = [];
  let isChanged = false;

  const begin = (snapshot: SessionStart["snapshot"], name: string) => {
    element("grid-state", HTMLParagraphElement).hidden = true;
    preview.book = startSession({
      host: preview.host,
      container: element("grid", HTMLElement),
      addIn,
      snapshot,
      edited: () => markChanged(true),
    });
    element("file-name", HTMLHeadingElement).textContent = name;
    document.title = `${name} – Vorschau`;
    element("save", HTMLButtonElement).disabled = false;
    markChanged(false);
  };
  const markChanged = (changed: boolean) => {
    isChanged = changed;
    element("changed", HTMLSpanElement).hidden = !changed;
  };

  /** The old workbook goes with its host: the pane is loaded anew and meets a new Excel. */
  const replace = async (bytes: Uint8Array, fileName: string) => {
    const opened = await openWorkbook(bytes, fileName);
    if (!opened.ok) return showNotice(`„${fileName}“: ${opened.sentence}`, { alarm: true });
    hideNotice();
    preview.book?.dispose();
    preview.host = new ExcelHost({ documentUrl: `https://vorschau.example/${encodeURIComponent(fileName)}` });
    losses = opened.value.losses;
    begin(opened.value.snapshot, opened.value.snapshot.name);
    pane.contentWindow?.location.reload();
  };
  const openFile = async (file: File) => ask(async () => replace(new Uint8Array(await file.arrayBuffer()), file.name));
  const ask = (open: () => Promise<void>) => {
    if (!isChanged) return void open();
    const name = element("file-name", HTMLHeadingElement).textContent;
    showNotice(`„${name}“ hat Änderungen, die nicht gespeichert sind.`, {
      choices: [
        { label: "Verwerfen und öffnen", run: () => void open() },
        { label: "Abbrechen", run: () => {} },
      ],
    });
  };
  const openAddress = async (address: string, fileName: string) => {
    const answer = await fetch(address);
    if (!answer.ok) return showNotice(`„${fileName}“ ist nicht da. Prüfen Sie den Namen der Datei.`, { alarm: true });
    await replace(new Uint8Array(await answer.arrayBuffer()), fileName);
  };

  const save = async () => {
    const session = preview.book!;
    await session.idle();
    const saved = await saveWorkbook(...session.content());
    const name = `${element("file-name", HTMLHeadingElement).textContent}.xlsx`;
    const finish = () => {
      download(saved.bytes, name);
      markChanged(false);
    };
    const sentence = lossSentence([...new Set([...losses, ...saved.losses])]);
    if (!sentence) return finish();
    showNotice(sentence, {
      choices: [
        { label: "Trotzdem speichern", run: finish },
        { label: "Abbrechen", run: () => {} },
      ],
    });
  };

  installButtons({ openFile, save, openSample: (address, name) => ask(() => openAddress(address, name)) });
  const wanted = new URLSearchParams(location.search).get("datei");
  if (wanted) await openAddress(`/__datei/${encodeURIComponent(wanted)}`, wanted);
  if (!preview.book) begin(undefined, "Mappe1");
  return { openFile };
}

async function readAddIn({ functions, namespace }: Desk["settings"]): Promise<AddIn> {
  const answer = await fetch(functions);
  if (!answer.ok) return { namespace, functions: [] };
  const metadata = (await answer.json()) as { functions: AddIn["functions"]; allowErrorForDataTypeAny?: boolean };
  const allowErrorForDataTypeAny = metadata.allowErrorForDataTypeAny === true;
  return { namespace, functions: metadata.functions.map((each) => ({ ...each, allowErrorForDataTypeAny })) };
}

interface Actions {
  openFile(file: File): void;
  save(): Promise<void>;
  openSample(address: string, name: string): void;
}

function installButtons({ openFile, save, openSample }: Actions): void {
  const input = element("file", HTMLInputElement);
  element("open", HTMLButtonElement).addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.value = ""; // the same file can be chosen again
    if (file) openFile(file);
  });
  element("save", HTMLButtonElement).addEventListener("click", () => void save());
  window.addEventListener(
    "keydown",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key === "s") void save();
      else if (event.key === "o") input.click();
      else return;
      event.preventDefault();
    },
    true,
  );
  void fetch("/__sample/").then(async (answer) => {
    const [first] = answer.ok ? ((await answer.json()) as string[]) : [];
    if (!first) return;
    const button = element("sample", HTMLButtonElement);
    button.hidden = false;
    button.title = first;
    button.addEventListener("click", () => openSample(`/__sample/${encodeURIComponent(first)}`, first));
  });
}

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
