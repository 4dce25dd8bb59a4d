// Without this file a file that other readers drop, misread or hang on could be misread here as well.
import { inflateWithStreams } from "./inflateWithStreams";
import { inflateWithZlib } from "./inflateWithZlib";
import type { Inflate } from "./inflate";
import { readXlsx } from "./readXlsx";
import { oddFiles, refusedFiles, type HostileFile } from "./testing/hostileFiles";
import { sheetValues } from "./testing/sheetValues";
import { smallWorkbook } from "./testing/smallWorkbook";
import { zipFile } from "./testing/zipFile";

const unpackers: readonly (readonly [string, Inflate])[] = [
  ["zlib", inflateWithZlib],
  ["streams", inflateWithStreams],
];

describe.each(unpackers)("hostile files, unpacked with %s", (_, inflate) => {
  test.each(oddFiles)("$title", async ({ make, expected }) => {
    const read = await readXlsx(make(), inflate);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    if (!("rows" in expected)) throw new Error("expected to be refused");
    expect(sheetValues(read.value)).toEqual(expected.rows);
    expect(read.value.losses.map(({ kind }) => kind)).toEqual(expected.losses ?? []);
  });

  test.each(refusedFiles)("$title is refused", async ({ make, expected }: HostileFile) => {
    const read = await readXlsx(make(), inflate);
    const isStreamed = inflate === inflateWithStreams;
    // Streams only tell that something is wrong with the packed bytes, not what.
    const wanted = isStreamed && "damage" in expected && expected.damage === "checksum" ? { ...expected, damage: expect.stringMatching(/checksum|packing/) } : expected;
    expect(read).toEqual({ ok: false, failure: wanted });
  });
});

test("the last cell of the largest sheet takes no memory for the cells between", async () => {
  const rows = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const read = await readXlsx(zipFile(smallWorkbook({ rows })), inflateWithZlib);
  if (!read.ok) throw new Error(read.failure.kind);
  const { count, ...columns } = read.value.sheets[0]?.cells ?? { count: 0 };
  expect({ count, ...columns }).toMatchObject({ count: 1, rows: Uint32Array.of(1_048_575), columns: Uint16Array.of(16_383), values: Float64Array.of(1) });
});

test("nothing of Object.prototype is changed by names from a file", async () => {
  const properties = '<definedNames><definedName name="__proto__">1</definedName></definedNames>';
  await readXlsx(zipFile(smallWorkbook({ sheetName: "__proto__", names: properties })), inflateWithZlib);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
