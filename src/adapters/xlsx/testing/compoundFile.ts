// Without this file tests could not tell an encrypted workbook from an old one: both lie in the same container.

/** A minimal OLE container (MS-CFB): header, one allocation table, one directory with streams of the given names. */
export function compoundFile(streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(3 * sector);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x003e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  bytes.fill(0xff, sector, 2 * sector);
  ["Root Entry", ...streams].forEach((name, index) => {
    const at = 2 * sector + index * 128;
    [...name].forEach((letter, place) => view.setUint16(at + 2 * place, letter.charCodeAt(0), true));
    view.setUint16(at + 64, 2 * (name.length + 1), true);
    bytes[at + 66] = index === 0 ? 5 : 2;
  });
  return bytes;
}

const sector = 512;
