// Without this file a part that lies unpacked in the container could be damaged without anybody noticing.

/** CRC-32 as ZIP uses it (ISO 3309). Only for unpacked parts, which are rare; packed ones are checked natively. */
export function checksumOf(bytes: Uint8Array): number {
  let checksum = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1) {
    checksum = (table[(checksum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (checksum >>> 8);
  }
  return (checksum ^ 0xffffffff) >>> 0;
}

const table = Uint32Array.from({ length: 256 }, (_, value) => {
  let entry = value;
  for (let bit = 0; bit < 8; bit += 1) entry = (entry & 1) !== 0 ? 0xedb88320 ^ (entry >>> 1) : entry >>> 1;
  return entry >>> 0;
});
