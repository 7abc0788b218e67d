/**
 * Characters that have no business in a table or a comment: they hide, reorder or end text. German: unzulässige Zeichen.
 *
 * C0 and C1 controls but TAB, LF and CR; marks that turn the reading direction; invisible spaces and joiners;
 * surrogates without their other half; the replacement character, which says that something was lost before the
 * file came to us, and the two code points beside it that are none.
 */
export const HIDDEN_CHARACTER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what we look for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\uffff]/gu;
