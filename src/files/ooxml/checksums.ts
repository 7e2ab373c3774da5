/** Whether what was unpacked is what was packed: a zip says a checksum of each of its files, which the unpacking leaves alone. */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;

/** The checksums that a zip gives, by name; empty where its list of files is none that is understood here, as in very large ones. */
export function checksumsIn(bytes: Uint8Array): Map<string, number> {
  const found = new Map<string, number>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) return found;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY) return new Map();
    const name = view.getUint16(at + 28, true);
    const from = at + ENTRY_SIZE;
    found.set(new TextDecoder().decode(bytes.subarray(from, from + name)), view.getUint32(at + 16, true));
    at = from + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** The checksum that zips use (CRC-32). */
export function checksum(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return ~crc >>> 0;
}
