/**
 * A line without anything that Markdown or HTML would read as a mark: Latin letters, digits and the stops of a sentence,
 * begun by no sign and no number of a list, ended by no blank.
 */
const LINE =
  /^(?!\d+[.)])[\p{Script=Latin}\d„“"'(§][\p{Script=Latin}\d .,;:!?()„“”‚‘’"'%§€/–—…·−=×÷°\u00a0-]*(?<![ \u00a0])$/u;

/** What stands between quotation marks as it is. */
const ATTRIBUTE = /^[\p{Script=Latin}\d/._: -]*$/u;

/**
 * Markdown that is nothing but paragraphs of plain words → the HTML that `markdownToHtml` gives; null for any other.
 *
 * Most comments are written so, and reading one this way takes a hundredth of the time. `sourceOf` gives the
 * source of a paragraph by its line, from 1; null where the HTML is to name none. German: schlichter Text.
 */
export function plainParagraphs(
  markdown: string,
  sourceOf: ((line: number) => string) | null,
): string | null {
  const paragraphs: { readonly line: number; readonly words: string[] }[] = [];
  let isOpen = false;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (line !== '' && !LINE.test(line)) return null;
    if (line !== '' && isOpen) paragraphs.at(-1)?.words.push(line);
    if (line !== '' && !isOpen) paragraphs.push({ line: index + 1, words: [line] });
    isOpen = line !== '';
  }
  const written = paragraphs.map(({ line, words }) => {
    const source = sourceOf?.(line) ?? null;
    if (source !== null && !ATTRIBUTE.test(source)) return null;
    return `<p${source === null ? '' : ` data-quelle="${source}"`}>${words.join('\n')}</p>`;
  });
  return written.includes(null) ? null : written.join('\n');
}
