/** What the frame header of a JPEG says (ITU-T T.81, B.2.2). */
export interface JpegHead {
  /** In dots. */
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 colours, 4 printing inks. */
  readonly components: number;
  /** Bits for each component. */
  readonly bits: number;
}

const START = 0xffd8;
const END = 0xffd9;
/** Frame headers are C0 to CF, except the tables C4 and CC and the reserved C8. */
const isFrame = (marker: number) =>
  marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
const SCAN = 0xffda;

/** The head of a JPEG file; null for what is none, or breaks off before its picture ends. */
export function jpegHead(bytes: Uint8Array): JpegHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.byteLength < 4 || view.getUint16(0) !== START) return null;
  let head: JpegHead | null = null;
  let at = 2;
  while (at + 4 <= view.byteLength) {
    const marker = view.getUint16(at);
    if (marker < 0xff01) return null;
    if (marker === 0xffff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) head = frameAt(view, at);
    if (marker === SCAN) return head && endsAfter(view, at) ? head : null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function frameAt(view: DataView, at: number): JpegHead | null {
  if (at + 10 > view.byteLength) return null;
  return {
    bits: view.getUint8(at + 4),
    height: view.getUint16(at + 5),
    width: view.getUint16(at + 7),
    components: view.getUint8(at + 9),
  };
}

/** Some programmes write more behind the end; what counts is that there is one. */
function endsAfter(view: DataView, scan: number): boolean {
  for (let at = view.byteLength - 2; at > scan; at -= 1) if (view.getUint16(at) === END) return true;
  return false;
}
