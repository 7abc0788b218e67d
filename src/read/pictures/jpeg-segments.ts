/** A part of a JPEG with its marker, FF and length included; a scan has its packed dots behind it. */
export interface Segment {
  /** Second byte of the marker: `c0` a baseline frame, `da` a scan, `d9` the end. */
  readonly marker: number;
  readonly bytes: Uint8Array;
}

const START = 2;
const SCAN = 0xda;
const END = 0xd9;
/** Markers inside packed dots that end nothing: a stuffed FF, and restarts. */
const isInside = (marker: number) => marker === 0x00 || (marker >= 0xd0 && marker <= 0xd7);

/**
 * Everything between the start and the end of a JPEG; what some programmes append behind is not looked at.
 * Null where it breaks off, or has no scan.
 */
export function jpegSegments(bytes: Uint8Array): readonly Segment[] | null {
  const segments: Segment[] = [];
  let at = START;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) at += 1;
    else if (marker === END)
      return segments.some((segment) => segment.marker === SCAN)
        ? [...segments, { marker, bytes: bytes.subarray(at, at + 2) }]
        : null;
    else {
      const end = endOf(bytes, at, marker);
      if (end === null) return null;
      segments.push({ marker, bytes: bytes.subarray(at, end) });
      at = end;
    }
  }
  return null;
}

function endOf(bytes: Uint8Array, at: number, marker: number): number | null {
  const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  const end = at + 2 + length;
  if (isInside(marker) || length < 2 || end > bytes.length) return null;
  return marker === SCAN ? endOfDots(bytes, end) : end;
}

/** The next marker behind packed dots. */
function endOfDots(bytes: Uint8Array, from: number): number {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1] ?? 0;
    if (!isInside(next) && next !== 0xff) return at;
  }
  return bytes.length;
}
