// Without this file dist/ could only be made by someone who knows which tools must run in which order.
import { buildAddIn } from "./buildAddIn";

const mode = process.argv.includes("--entwicklung") ? "development" : "production";
process.exitCode = (await buildAddIn(mode)) ? 0 : 1;
