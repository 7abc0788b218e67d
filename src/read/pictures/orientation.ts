const EXIF = 'Exif\0\0';
/** Behind FF, marker and length. */
const BODY = 4;
const ORIENTATION = 0x0112;
const UPRIGHT = 1;

/** True for a camera's segment which says that the picture is to be turned or mirrored (Exif 2.3, 4.6.4). */
export function isTurned(segment: Uint8Array): boolean {
  const body = segment.subarray(BODY);
  if (Buffer.from(body.subarray(0, EXIF.length)).toString('latin1') !== EXIF) return false;
  const tiff = body.subarray(EXIF.length);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const little = tiff[0] === 0x49;
  const start = view.byteLength >= 8 ? view.getUint32(4, little) : view.byteLength;
  if (start + 2 > view.byteLength) return false;
  const count = view.getUint16(start, little);
  for (let at = start + 2; at < start + 2 + count * 12 && at + 12 <= view.byteLength; at += 12) {
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, little);
    return value > UPRIGHT && value <= 8;
  }
  return false;
}
