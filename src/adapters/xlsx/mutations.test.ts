// Without this file one flipped bit could end the reading of sixty files with an exception.
import { deflateRawSync } from "node:zlib";
import { inflateWithZlib } from "./inflateWithZlib";
import { readXlsx } from "./readXlsx";
import { budgetWorkbook } from "./testing/budgetWorkbook";
import { oddFiles } from "./testing/hostileFiles";
import { smallWorkbook } from "./testing/smallWorkbook";
import { zipFile, type ZipSource } from "./testing/zipFile";

const mutatedFiles = 3000;
const mutatedParts = 3000;

/** A generator of numbers that gives the same ones every time. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** Flips, deletes, doubles, swaps or overwrites a few stretches of bytes. */
function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let mutated: Uint8Array = bytes.slice();
  for (let count = 1 + random(4); count > 0; count -= 1) {
    const at = random(mutated.length);
    const length = 1 + random(24);
    const kind = random(5);
    if (kind === 0) mutated[at] = (mutated[at] ?? 0) ^ (1 << random(8));
    else if (kind === 1) mutated = joined(mutated.subarray(0, at), mutated.subarray(at + length));
    else if (kind === 2) mutated = joined(mutated.subarray(0, at + length), mutated.subarray(at));
    else if (kind === 3) mutated.copyWithin(at, random(mutated.length), random(mutated.length));
    else mutated.fill("<>/&\"='\u0000v1c".charCodeAt(random(11)), at, at + 1 + random(3));
  }
  return mutated;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}

/** A value or a refusal, and whole columns in the value; throws on anything else. Returns whether it was read. */
async function readMutant(bytes: Uint8Array): Promise<boolean> {
  const result = await readXlsx(bytes, inflateWithZlib, { limits: { unpackedBytes: 50_000_000 } });
  if (!result.ok) return false;
  for (const { cells } of result.value.sheets) {
    const lengths = [cells.rows, cells.columns, cells.kinds, cells.values, cells.styles].map(({ length }) => length);
    if (lengths.some((length) => length !== cells.count)) throw new Error("columns of different length");
    for (let index = 1; index < cells.count; index += 1) {
      const step = (cells.rows[index] ?? 0) * 16_384 + (cells.columns[index] ?? 0) - (cells.rows[index - 1] ?? 0) * 16_384 - (cells.columns[index - 1] ?? 0);
      if (step <= 0) throw new Error("cells out of order");
    }
  }
  return true;
}

test(`${mutatedFiles} mutated files: read or refused, never an exception, all within a minute`, async () => {
  const random = seeded(1);
  const files = [budgetWorkbook({ rows: 30 }).bytes, ...oddFiles.map(({ make }) => make()).filter(({ length }) => length < 20_000)];
  for (let count = 0; count < mutatedFiles; count += 1) {
    const bytes = mutate(files[count % files.length] ?? new Uint8Array(), random);
    await readMutant(bytes);
  }
}, 60_000);

test(`${mutatedParts} files with mutated parts and right checksums: read or refused, never an exception, all within a minute`, async () => {
  const random = seeded(2);
  const books = [smallWorkbook(), smallWorkbook({ names: '<definedNames><definedName name="a">1</definedName></definedNames>', afterRows: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' })];
  let readCount = 0;
  for (let count = 0; count < mutatedParts; count += 1) {
    const parts = books[count % books.length] ?? [];
    const chosen = random(parts.length);
    const mutated = parts.map((part, index): ZipSource => (index === chosen ? { ...part, content: mutate(bytesOf(part), random) } : part));
    if (await readMutant(zipFile(mutated))) readCount += 1;
  }
  // Both must occur, else the mutations are too weak or too strong to tell anything.
  expect(readCount).toBeGreaterThan(mutatedParts / 20);
  expect(readCount).toBeLessThan((mutatedParts * 19) / 20);
}, 60_000);

test("packed data that goes on for ever is refused by its stated size", async () => {
  const parts = smallWorkbook().map((part) => ({ ...part, packed: deflateRawSync(Buffer.alloc(5_000_000, 32)), claimedSize: 900 }));
  expect(await readMutant(zipFile(parts))).toBe(false);
});

function bytesOf(part: ZipSource): Uint8Array {
  return typeof part.content === "string" ? new TextEncoder().encode(part.content) : part.content;
}
