// Without this file there would be no dist/: one page with two entries (pane and custom functions) that share one runtime.
// Runs under tsx (npm run build), because it takes settings and metadata from tools/*.ts.
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { contentSecurityPolicy, readBuildSettings, rewriteUrls } from "./tools/buildSettings.ts";
import { functionMetadataFiles } from "./tools/functionMetadata.ts";
import { sampleCatalogueFile } from "./tools/sampleCatalogue.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const settings = readBuildSettings(process.env);

/** Emits functions.json and functions-en.json, made from the sources of the functions and the table of texts. */
class FunctionMetadataPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionMetadata", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "FunctionMetadata", stage }, async () => {
        for (const [name, text] of Object.entries(await functionMetadataFiles(root))) {
          compilation.emitAsset(name, new compiler.webpack.sources.RawSource(text));
        }
      });
    });
  }
}

/** Emits the sample town's catalogue, for those who have no office file yet. */
class SampleCataloguePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("SampleCatalogue", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "SampleCatalogue", stage }, async () => {
        const { file, bytes } = await sampleCatalogueFile();
        compilation.emitAsset(`muster/${file}`, new compiler.webpack.sources.RawSource(Buffer.from(bytes)));
      });
    });
  }
}

/** @returns {import("webpack").Configuration & { devServer?: object }} */
export default function configuration(_environment, { mode = "production", serve = false } = {}) {
  const production = mode === "production";
  return {
    mode,
    context: root,
    target: ["web", "es2022"],
    // eval-source-map would need 'unsafe-eval' in the policy of the page.
    devtool: production ? false : "source-map",
    // Each brings what it needs: were the pane to lean on functions.js, whose name never changes, an old copy of it in some
    // cache would break the pane, for the sake of one kilobyte.
    entry: { taskpane: "./src/taskpane/index.tsx", functions: "./src/functions/functions.ts" },
    output: {
      path: path.join(root, "dist"),
      clean: true,
      // The manifest names functions.js; everything else may be kept by a browser for ever (docs/betrieb.md).
      filename: ({ chunk }) => (chunk.name === "functions" ? "functions.js" : "[name].[contenthash:10].js"),
      chunkFilename: "[name].[contenthash:10].js",
      publicPath: "",
    },
    // html is left alone: the preview finds the address of office.js by its quotes, and a page of 20 lines needs no minifier.
    optimization: { runtimeChunk: "single", minimizeOptions: { html: false } },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic", development: !production } },
              target: "es2022",
            },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:10].css" }),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "assets/taskpane.ejs",
        // Scripts stand in the template itself: functions have to register synchronously, before the pane.
        inject: false,
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        templateParameters: (_compilation, assets) => ({
          scripts: assets.js,
          styles: assets.css,
          policy: contentSecurityPolicy(settings, serve),
          officeJs: settings.officeJs,
        }),
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "manifest.xml", transform: (content) => rewriteUrls(content.toString("utf8"), settings) },
          { from: "assets/icons/*.png", to: "assets/[name][ext]" },
          {
            from: "assets/hilfe.html",
            transform: (content) =>
              content.toString("utf8").replace("%POLICY%", contentSecurityPolicy(settings).replaceAll('"', "&quot;")),
          },
          { from: "assets/hilfe.css" },
        ],
      }),
      new FunctionMetadataPlugin(),
      new SampleCataloguePlugin(),
    ],
    performance: { hints: false },
    stats: "errors-warnings",
  };
}
