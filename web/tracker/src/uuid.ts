let last = 0;
let sequence = 0;

/**
 * A UUID version 7 (RFC 9562, section 5.7): 48 bits of time in ms, 12 bits that count within a ms from a random start, the
 * rest random, so that ids sort by when they were made.
 */
export function uuid(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  sequence = now === last ? sequence + 1 : ((bytes[6]! & 0x07) << 8) | bytes[7]!;
  last = now;
  for (let i = 5, rest = now; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = 0x70 | ((sequence >> 8) & 0x0f);
  bytes[7] = sequence;
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
