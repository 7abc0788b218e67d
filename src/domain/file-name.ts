/** Why a name cannot be stored, or means something else, on the disks of an office. */
export type NameFault =
  /** Windows takes it for a device, whatever ending it has: `CON.csv`. */
  | { readonly kind: 'device'; readonly word: string }
  /** Windows drops a dot or a blank at the end, so that two names become one. */
  | { readonly kind: 'end'; readonly sign: string }
  /** A sign that Windows keeps for itself: `a:b` is a hidden part of `a`. */
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'long'; readonly bytes: number };

/** Bytes. */
const LONGEST_NAME = 255;
/** Of one unit of a text. */
const MOST_BYTES = 3;

const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/iu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const SIGN = /[<>:"|?*\\/\u0000-\u001f]/u;

/**
 * What is wrong with the name of a file or folder, null for a good one.
 *
 * Source  Microsoft, „Naming Files, Paths, and Namespaces“; 255 bytes are the limit of ext4, APFS and SMB shares.
 */
export function nameFault(name: string): NameFault | null {
  const word = DEVICE.exec(name)?.[1];
  if (word !== undefined) return { kind: 'device', word: word.toUpperCase() };
  const sign = SIGN.exec(name)?.[0];
  if (sign !== undefined) return { kind: 'sign', sign };
  const end = /[. ]$/u.exec(name)?.[0];
  if (end !== undefined) return { kind: 'end', sign: end };
  if (name.length * MOST_BYTES <= LONGEST_NAME) return null; // asked for every path: the usual name is not counted
  const bytes = new TextEncoder().encode(name).length;
  return bytes > LONGEST_NAME ? { kind: 'long', bytes } : null;
}
