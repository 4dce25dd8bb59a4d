// Without this file the layers of ARCHITECTURE.md would be a wish. Each rule is one row of its table.
const tests = "(\\.test\\.tsx?$|/testing/)";

/** A layer may import itself and what is named; everything else, packages and Node included, is forbidden. */
function layer(name, folder, allowed, why) {
  return {
    name,
    severity: "error",
    comment: why,
    from: { path: folder, pathNot: tests },
    to: { pathNot: [folder, ...allowed] },
  };
}

const domain = "^src/domain/";
const workbook = "^src/workbook/";
const usecases = "^src/usecases/";
const i18n = "^src/i18n/";
const runtime = "^src/runtime\\.ts$";
const npm = (name) => `^node_modules/${name}/`;
const react = [npm("react"), npm("react-dom"), npm("@types/react"), npm("@types/react-dom"), npm("@fluentui/[^/]+")];

module.exports = {
  forbidden: [
    layer("domain-sees-only-itself", domain, [], "Die Regeln der Kommune kennen weder Excel noch Pakete."),
    layer("workbook-sees-domain", workbook, [domain, npm("zod")], "Wie unsere Daten in Zellen liegen, hängt an keinem Programm."),
    layer("usecases-see-domain-and-workbook", usecases, [domain, workbook], "Ein Anwendungsfall gibt einen Plan zurück und führt nichts aus."),
    layer("i18n-sees-domain-and-workbook", i18n, [domain, workbook], "Texte kennen Befunde und Störungen, keine Oberfläche."),
    layer("adapter-officejs", "^src/adapters/officejs/", [domain, workbook], "Nur hier heißt etwas Excel; Adapter kennen einander nicht."),
    layer("adapter-xlsx", "^src/adapters/xlsx/", [domain, workbook, npm("hucre"), "^(node:)?zlib$"], "Der Leser geschlossener Dateien kennt nur sein eigenes Paket."),
    layer("adapter-xlsxfile", "^src/adapters/xlsxfile/", [domain, workbook, npm("hucre"), "^hucre$"], "Wer Mappen schreibt, kennt nur sein eigenes Paket."),
    layer("adapter-memory", "^src/adapters/memory/", [domain, workbook], "Die Mappe im Speicher steht für sich."),
    layer("adapter-search", "^src/adapters/search/", [domain, workbook, npm("minisearch")], "Die Suche nach Wörtern kennt nur ihr eigenes Paket."),
    layer(
      "background",
      "^src/background/",
      [domain, workbook, usecases, i18n, "^src/adapters/(xlsx|xlsxfile|memory)/"],
      "Was neben dem Bereich arbeitet, kennt weder ihn noch das geöffnete Excel.",
    ),
    layer("functions", "^src/functions/", [domain, workbook, usecases, i18n, runtime], "Funktionen laden schnell: ohne React, ohne Adapter."),
    layer("taskpane", "^src/taskpane/", [domain, workbook, usecases, i18n, runtime, ...react], "Der Bereich spricht nur über runtime.ts mit Excel."),
    {
      name: "cli-sees-no-pane",
      severity: "error",
      comment: "Die Befehlszeile führt dieselben Anwendungsfälle aus, ohne Oberfläche.",
      from: { path: "^src/cli/", pathNot: ["^src/cli/runtime\\.ts$", tests] },
      to: { path: ["^src/taskpane/", "^src/functions/", "^src/adapters/", ...react] },
    },
    {
      name: "runtime-sees-no-surface",
      severity: "error",
      comment: "runtime.ts wählt die Adapter; wer es benutzt, weiß es nicht.",
      from: { path: "^src/runtime\\.ts$" },
      to: { path: ["^src/taskpane/", "^src/functions/", "^src/cli/"] },
    },
    {
      name: "features-are-strangers",
      severity: "error",
      comment: "Was zwei Ansichten brauchen, gehört in ui, state oder einen Anwendungsfall.",
      from: { path: "^src/taskpane/features/([^/]+)/" },
      to: { path: "^src/taskpane/features/", pathNot: "^src/taskpane/features/$1/" },
    },
    {
      name: "product-knows-no-preview",
      severity: "error",
      comment: "Das Add-in läuft in Excel; die Vorschau wird nicht ausgeliefert.",
      from: { path: "^src/", pathNot: tests },
      to: { path: ["^preview/", "^tools/", "^e2e/", "^sample/", "^bench/"] },
    },
    {
      name: "preview-knows-no-product",
      severity: "error",
      comment: "Wüsste die Vorschau von uns, würde sie uns schmeicheln.",
      from: { path: "^preview/" },
      to: { path: ["^src/", "^sample/", "^tools/", "^e2e/", "^bench/"] },
    },
    {
      name: "only-univer-folder-imports-univer",
      severity: "error",
      comment: "Das Blatt soll sich austauschen lassen: nur wer es führt und wer es liest und schreibt, kennt Univer.",
      from: { path: "^preview/src/", pathNot: ["^preview/src/(univer|files)/", tests] },
      to: { path: "node_modules/@univerjs/" },
    },
    {
      name: "no-circles",
      severity: "error",
      comment: "Zwei Dateien, die einander brauchen, sind eine. Nur Excels Objekte verweisen aufeinander, wie in Excel.",
      from: { pathNot: ["^preview/src/excel/", tests] },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
    exclude: { path: "^(preview/out|preview/test|dist|out)/" },
    cache: { folder: "out/dependency-cruiser", strategy: "content" },
  },
};
