// Without this file nobody could try the add-in in a real Excel: https server on port 3443, then sideloading.
//   npm run excel                 starts Excel with the add-in
//   npm run excel -- --server     the server only, for Excel on the web or another computer
import { spawn } from "node:child_process";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import configuration from "../webpack.config.js";
import { developmentUrl } from "./buildSettings";

/** Pinned here, not in package.json: it brings 400 packages and a native module (docs/decisions/debugging-per-npx.md). */
const sideloader = ["--yes", "office-addin-debugging@7.0.0"];

const compiler = webpack(configuration({}, { mode: "development", serve: true }));
if (!compiler) throw new Error("webpack hat keine Einstellungen bekommen");
const server = new WebpackDevServer(
  {
    port: Number(new URL(developmentUrl).port),
    host: "localhost",
    server: { type: "https", options: await getHttpsServerOptions() },
    // Excel on the web asks from its own origin.
    headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache" },
    hot: false,
    client: { overlay: false },
  },
  compiler,
);
await server.start();
console.log(`Add-in: ${developmentUrl}/taskpane.html`);

if (!process.argv.includes("--server")) {
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  const start = spawn(npx, [...sideloader, "start", "manifest.xml", "desktop"], { stdio: "inherit", shell: process.platform === "win32" });
  start.on("close", (code) => {
    if (code === 0) return;
    console.log("Excel ließ sich nicht starten. In Excel im Web: Einfügen › Add-Ins › Mein Add-In hochladen › manifest.xml.");
  });
}
