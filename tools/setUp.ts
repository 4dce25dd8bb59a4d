// Without this file a newcomer would have to know what must be built, and in which order, before anything can be seen.
import { buildAddIn } from "./buildAddIn";
import { runNode, withTypeScript } from "./runCommand";
import { isUpToDate, stamp, type Made } from "./stamp";

/** A step of the set-up: what it makes, what to say meanwhile, how to do it. */
interface SetUpStep {
  readonly made: Made;
  readonly says: string;
  readonly run: () => Promise<boolean>;
}

const settings = ["ISEK_BASE_URL", "ISEK_OFFICE_JS", "ISEK_CONNECT_SRC"].map((name) => process.env[name] ?? "").join("|");
const buildTools = ["tools/buildAddIn.ts", "tools/buildSettings.ts", "tools/functionMetadata.ts", "tools/functionTexts.ts", "tools/sampleCatalogue.ts"];

const steps = {
  addIn: {
    made: {
      name: "add-in",
      inputs: ["src", "assets", "sample", "manifest.xml", "webpack.config.js", "package-lock.json", ...buildTools],
      outputs: ["dist/taskpane.html", "dist/functions.js", "dist/functions.json", "dist/manifest.xml"],
      settings,
    },
    says: "Das Add-in wird gebaut …",
    run: () => buildAddIn("production"),
  },
  preview: {
    made: {
      name: "preview",
      inputs: ["preview", "package-lock.json"],
      outputs: ["preview/out/page/index.html"],
    },
    says: "Die Vorschau wird gebaut …",
    run: async () => reported(await runNode(["preview/build.mjs", "page"])),
  },
  sample: {
    made: {
      name: "sample",
      inputs: ["sample", "src/domain", "src/workbook", "package-lock.json"],
      outputs: ["sample/out"],
    },
    says: "Die Mappen der Musterstadt Lindhafen werden erzeugt …",
    run: async () => reported(await runNode([...withTypeScript, "sample/generate.ts"])),
  },
} as const satisfies Record<string, SetUpStep>;

/** What can be set up. */
export type SetUpName = keyof typeof steps;

/** Makes what is missing or out of date, one after the other; false as soon as one fails. */
export async function setUp(names: readonly SetUpName[] = ["addIn", "preview", "sample"]): Promise<boolean> {
  for (const name of names) {
    const { made, says, run }: SetUpStep = steps[name];
    if (isUpToDate(made)) continue;
    console.log(says);
    if (!(await run())) return false;
    stamp(made);
  }
  return true;
}

function reported({ ok, output }: { readonly ok: boolean; readonly output: string }): boolean {
  if (!ok) console.log(output);
  return ok;
}
