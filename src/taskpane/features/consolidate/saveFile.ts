// Without this file a workbook we have made could not leave the pane.

/** Longer than any browser takes to begin saving. */
const keptFor = 60_000;

/** Hands a workbook to the browser, which saves it where downloads go. Excel on the Mac takes none from a pane. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
}
