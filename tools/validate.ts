// Without this file nobody could check the manifest without a connection to Microsoft's validation service.
import { manifestSubject } from "./manifestSubject";
import { manifestChecks } from "./validateManifest";

const subject = await manifestSubject(process.cwd());
let failed = 0;
for (const check of manifestChecks) {
  const faults = check.faults(subject);
  console.log(`${faults.length === 0 ? "✓" : "✗"} ${check.name}`);
  for (const fault of faults) console.log(`    ${fault}`);
  if (faults.length > 0) failed += 1;
}
console.log(`\n${manifestChecks.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
