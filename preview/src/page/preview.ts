// Without this tests, and the script inside the pane, would not know what they find in `window.ExcelPreview`.
import type { ExcelHost } from "../host/excelHost";
import type { Session } from "./session";

export interface Preview {
  /** Milliseconds since navigation: `script`, `pane`, `grid`, `ready`. */
  readonly times: Record<string, number>;
  /** Another one for every opened file. */
  host: ExcelHost;
  /** The open workbook; undefined while the grid is loading. */
  book?: Session;
  /** Called by the pane's page before office.js. */
  connect(pane: Window & typeof globalThis): void;
}
