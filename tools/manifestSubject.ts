// Without this file the checks of the manifest would have to know where its parts lie on the disk.
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { developmentUrl } from "./buildSettings";
import { functionMetadataFiles } from "./functionMetadata";
import type { ManifestSubject } from "./validateManifest";
import { parseXml } from "./xmlTree";

/** Files of dist/ that come from elsewhere: built name → where it lies, or the source it is made of. */
const sources: Readonly<Record<string, string>> = {
  "taskpane.html": "assets/taskpane.ejs",
  "functions.js": "src/functions/functions.ts",
  "hilfe.html": "assets/hilfe.html",
};

/** The manifest of the repository with everything it names, read without a build. */
export async function manifestSubject(root: string): Promise<ManifestSubject> {
  const metadata = await functionMetadataFiles(root);
  const script = readFileSync(path.join(root, "src/functions/functions.ts"), "utf8");
  const commands = readFileSync(path.join(root, "src/functions/ribbonCommands.ts"), "utf8");
  return {
    manifest: parseXml(readFileSync(path.join(root, "manifest.xml"), "utf8")),
    baseUrl: developmentUrl,
    file: (name) => {
      if (metadata[name] !== undefined) return new TextEncoder().encode(metadata[name]);
      const file = path.join(root, sources[name] ?? name.replace(/^assets\//, "assets/icons/"));
      return existsSync(file) && statSync(file).isFile() ? new Uint8Array(readFileSync(file)) : null;
    },
    functions: { de: functionsIn(metadata["functions.json"]), en: functionsIn(metadata["functions-en.json"]) },
    associatedFunctions: [...script.matchAll(/CustomFunctions\.associate\("([^"]+)"/g)].map(([, id = ""]) => id),
    associatedCommands: [...commands.matchAll(/^ {2}(show\w+): "/gm)].map(([, command = ""]) => command),
  };
}

function functionsIn(json: string | undefined): readonly { readonly id: string; readonly name: string }[] {
  const { functions } = JSON.parse(json ?? '{"functions":[]}') as { functions: { id: string; name: string }[] };
  return functions.map(({ id, name }) => ({ id, name }));
}
