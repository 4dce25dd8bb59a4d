// Without this file a wrong last digit could slip into a budget and nobody would find it again.
import fc from "fast-check";
import { CellScan } from "./cellScan";
import { CellStore, meaningTable } from "./cellStore";
import { defaultLimits } from "./limits";
import { parseNumberText } from "./numberText";
import { TextBuilder } from "./textBuilder";

const encoder = new TextEncoder();
const parse = (spelled: string) => {
  const bytes = encoder.encode(`>${spelled}<`);
  return parseNumberText(bytes, 1, bytes.length - 1);
};

/** Values as the scanner of whole sheets reads them, many at once. */
function scanNumbers(spelled: readonly string[]): Float64Array {
  const context = { part: "x", texts: new TextBuilder([], defaultLimits), meanings: meaningTable([]), date1904: false, limits: defaultLimits };
  const store = new CellStore(context, spelled.length);
  const rows = spelled.map((value, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${value}</v></c></row>`);
  const bytes = encoder.encode(`${rows.join("")}</sheetData>`);
  new CellScan(store, 1_048_576).scan(bytes, 0, bytes.length);
  return store.finish().values;
}

const anyDouble = fc.double({ noNaN: true, noDefaultInfinity: true });
const spelling = fc.oneof(
  anyDouble.map(String),
  anyDouble.map((value) => value.toPrecision(17)),
  anyDouble.map((value) => value.toExponential(16).toUpperCase()),
  fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 })).map(([euro, cent]) => `${euro}.${String(cent).padStart(2, "0")}`),
  fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 30 })).map(([digits, places]) => `${digits}e-${places}`),
  fc.tuple(fc.nat(), fc.bigInt({ min: 0n, max: 10n ** 30n })).map(([whole, rest]) => `${whole}.${rest}`),
);

test("20,000 random spellings: the very same double as Number(), in the scanner and on the long way", () => {
  const spelled = fc.sample(spelling, { numRuns: 20_000, seed: 20_260_101 });
  const scanned = scanNumbers(spelled);
  const different = spelled.filter((value, index) => !Object.is(scanned[index], Number(value)) || !Object.is(parse(value), Number(value)));
  expect(different).toEqual([]);
});

test("100,000 amounts and quotients: the very same double as Number()", () => {
  let state = 42;
  const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296;
  const spelled = Array.from({ length: 100_000 }, (_, index) => {
    if (index % 3 === 0) return String((random() - 0.5) * 10 ** Math.floor(random() * 12));
    if (index % 3 === 1) return (random() * 1e8).toPrecision(17);
    return (random() * 10 ** Math.floor(random() * 15)).toFixed(Math.floor(random() * 12));
  });
  const scanned = scanNumbers(spelled);
  expect(spelled.filter((value, index) => !Object.is(scanned[index], Number(value)))).toEqual([]);
});

test.each(["", " ", "-", ".", "1.2.3", "1e", "e5", "1,5", "0x10", "Infinity", "NaN", "--1", "1 2", "９", "1".repeat(500)])(
  "„%s“ is no number",
  (spelled) => expect(parse(spelled)).toBeNaN(),
);

test.each([["+5", 5], [" 12\n", 12], [".5", 0.5], ["5.", 5], ["-0", -0], ["1E+3", 1000], ["00012", 12], ["0".repeat(40) + "7", 7]])(
  "„%s“ is a number",
  (spelled, value) => expect(parse(spelled)).toBe(value),
);
