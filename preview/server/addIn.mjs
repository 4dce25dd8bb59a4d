// Without this the preview would know one add-in only; it reads what it must know from the add-in's own files.
import fs from 'node:fs';
import path from 'node:path';

/**
 * The manifest, and what it says of pane, functions and namespace; without one, their usual names.
 * @param folder the built add-in
 */
export function readAddIn(folder) {
  const manifest = readText(path.join(folder, 'manifest.xml'));
  const value = (id) => new RegExp(`id="${id}"\\s+DefaultValue="([^"]*)"`).exec(manifest)?.[1];
  const resource = (element) => value(new RegExp(`<${element}\\s+resid="([^"]*)"`).exec(manifest)?.[1]);
  const functionsPart =
    /<ExtensionPoint xsi:type="CustomFunctions">([\s\S]*?)<\/ExtensionPoint>/.exec(manifest)?.[1] ?? '';
  const metadata = /<Metadata>\s*<SourceLocation\s+resid="([^"]*)"/.exec(functionsPart)?.[1];
  return {
    pane: localPath(/<SourceLocation\s+DefaultValue="([^"]*)"/.exec(manifest)?.[1]) ?? '/taskpane.html',
    functions: localPath(value(metadata)) ?? '/functions.json',
    namespace: resource('Namespace') ?? 'ISEK',
    manifest,
  };
}

const readText = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');
const localPath = (url) => (url && URL.canParse(url) ? new URL(url).pathname : undefined);
