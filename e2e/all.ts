// Without this file every file of tests would run in a process of its own, with its own browser. Started by e2e/run.ts.
import { after } from "node:test";
import { closeStage } from "./stage";

after(closeStage);
for (const file of process.argv.slice(2)) await import(`./${file}`);
