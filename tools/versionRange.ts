// Without this file the check of Node versions would hang on a package that could go away with any update.

/** A version as three numbers. */
export type Version = readonly [number, number, number];

/** Whether a range of package.json admits a version: `>=18`, `^20.9.0 || >=22`, `18.x`, `>=6 <7`, `*`. Throws on other forms. */
export function admits(range: string, version: Version): boolean {
  return range.split("||").some((alternative) => comparators(alternative).every((test) => test(version)));
}

type Test = (version: Version) => boolean;

function comparators(alternative: string): readonly Test[] {
  const parts = alternative.trim().replace(/([<>=^~]+)\s+/g, "$1").split(/\s+/);
  return parts.filter((part) => part !== "" && part !== "*").map(comparator);
}

function comparator(part: string): Test {
  const match = /^(>=|<=|>|<|\^|~|=)?v?(\d+)(?:\.(\d+|x|\*))?(?:\.(\d+|x|\*))?$/.exec(part);
  if (!match) throw new Error(`Unbekannte Versionsangabe: „${part}“`);
  const [, operator = "=", major = "0", minor, patch] = match;
  const from: Version = [Number(major), wild(minor) ? 0 : Number(minor), wild(patch) ? 0 : Number(patch)];
  const next = followingVersion(operator, from, { minor: wild(minor), patch: wild(patch) });
  switch (operator) {
    case ">=":
      return (version) => compare(version, from) >= 0;
    case ">":
      return (version) => compare(version, next) >= 0;
    case "<":
      return (version) => compare(version, from) < 0;
    case "<=":
      return (version) => compare(version, next) < 0;
    default:
      return (version) => compare(version, from) >= 0 && compare(version, next) < 0;
  }
}

/** First version above what the part means: `18` → 19.0.0, `^20.9.0` → 21.0.0, `~1.2` → 1.3.0. */
function followingVersion(operator: string, from: Version, open: { minor: boolean; patch: boolean }): Version {
  const [major, minor, patch] = from;
  if (open.minor || (operator === "^" && major > 0)) return [major + 1, 0, 0];
  if (open.patch || operator === "~" || (operator === "^" && minor > 0)) return [major, minor + 1, 0];
  return [major, minor, patch + 1];
}

function wild(part: string | undefined): boolean {
  return part === undefined || part === "x" || part === "*";
}

function compare(one: Version, other: Version): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}
