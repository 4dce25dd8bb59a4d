/** Type side of server.mjs, for the TypeScript tools that start the preview. */
export interface PreviewOptions {
  /** First port to try; default 3000. */
  port?: number;
  /** Folder of the built add-in; default dist/. */
  addIn?: string;
  /** Workbook that the returned address opens. */
  file?: string;
  /** Folder of the sample workbooks; default sample/out/. */
  samples?: string;
}
export interface RunningPreview {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}
export function serve(options?: PreviewOptions): Promise<RunningPreview>;
/** The add-in's page with office.js from the npm package and one script that joins it with the host. */
export function adaptPane(html: string): string;
