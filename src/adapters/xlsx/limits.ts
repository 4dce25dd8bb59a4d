// Without this file a small hostile file could fill a computer's memory.

/** Bounds of one reading. The defaults admit everything Excel itself can reasonably open. */
export interface ReadLimits {
  /** Bytes of the file as it lies on the disk. */
  readonly fileBytes: number;
  /** Entries of the ZIP directory. */
  readonly entries: number;
  /** Unpacked bytes of all parts together, as the directory states them. */
  readonly unpackedBytes: number;
  /** Unpacked bytes of one part that has to become one string (everything but ordinary sheets). */
  readonly stringBytes: number;
  /** A part beyond `ratioFromBytes` that packs better than this is refused: real sheets of empty rows reach about 40. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Cells with a value, and different texts, of the whole workbook. */
  readonly cells: number;
  readonly texts: number;
}

/** What is refused unless the caller says otherwise. */
export const defaultLimits: ReadLimits = {
  fileBytes: 1_000_000_000,
  entries: 10_000,
  unpackedBytes: 4_000_000_000,
  stringBytes: 400_000_000,
  ratio: 250,
  ratioFromBytes: 100_000_000,
  cells: 50_000_000,
  texts: 20_000_000,
};
