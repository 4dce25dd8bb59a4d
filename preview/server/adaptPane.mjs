// Without this the add-in's page would load office.js from Microsoft and find no Excel around it.

const OFFICE_SCRIPT = /<script([^>]*)\ssrc="[^"]*\/(office(?:\.debug)?\.js)"([^>]*)>/i;

/**
 * The add-in's page as the preview serves it: office.js comes from the npm package, and one script before it joins the page
 * with the emulated host. Everything else, its content security policy included, stays byte for byte.
 */
export function adaptPane(html) {
  return html.replace(
    OFFICE_SCRIPT,
    (_, before, file, after) =>
      `<script src="/__preview/pane.js"></script><script${before} src="/__office/${file}"${after}>`,
  );
}

/** The script that {@link adaptPane} adds. */
export const paneScript = 'window.parent.ExcelPreview?.connect(window);\n';
