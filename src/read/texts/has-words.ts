/** Blocks of HTML end at a blank line (CommonMark 4.6); the report drops them with everything in them. */
const BLOCK =
  /^ {0,3}<\/?(address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)\b[\s\S]*?(\n[ \t]*\n|$(?![\s\S]))/gim;

/** What leaves no words on the page. Each pattern stops at its own beginning, so that none runs twice over a text. */
const WORDLESS: readonly RegExp[] = [
  /<!--[\s\S]*?(-->|$)/g,
  /<(script|style|pre|textarea)\b[\s\S]*?(<\/\1>|$)/gi,
  BLOCK,
  /!\[[^[\]]*\](\([^()]*\)|\[[^[\]]*\])?/g,
  /^ {0,3}\[[^[\]]+\]:.*$/gm,
  /<[^<>]*>/g,
];

/** True when a Markdown text has at least one letter or digit a reader will see; pictures and HTML are none. */
export function hasWords(markdown: string): boolean {
  const rest = WORDLESS.reduce((text, pattern) => text.replaceAll(pattern, '\n'), markdown);
  return /[\p{L}\p{N}]/u.test(rest);
}
