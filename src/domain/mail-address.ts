const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_{}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_{}~-]+)*$/;
const HOST = /^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])$/;

/**
 * True for one plain address such as `controlling@example.org`, and nothing else. German: E-Mail-Adresse.
 *
 * Names, comments, lists, quotes, line feeds and letters outside ASCII are refused, because a mail library
 * may read more than one recipient out of them.
 */
export function isMailAddress(text: string): boolean {
  const at = text.indexOf('@');
  if (at === -1 || at > 64 || text.length > 254) return false;
  return LOCAL_PART.test(text.slice(0, at)) && isHost(text.slice(at + 1));
}

/** True for a full host name in ASCII letters; behind `xn--` a look-alike could hide. */
export function isHost(text: string): boolean {
  return text.length <= 253 && HOST.test(text) && !/(^|\.)xn--/i.test(text);
}

/** What stands behind the `@`, in small letters: capitals make no difference there. */
export function hostOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** Controls, angle brackets, and marks that turn the direction of writing: a name with them pretends to be something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ODD = /[\u0000-\u001f\u007f-\u009f<>\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** True for words that may stand as a name beside an address, or greet somebody. */
export function isPlainName(text: string): boolean {
  return !ODD.test(text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

/** True for a name that would begin another line in the head of a mail. */
export function tearsHead(name: string): boolean {
  return CONTROL.test(name);
}
