import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { plainHtml } from './html/plain-html.ts';

const parser = unified().use(rehypeParse, { fragment: true });

/**
 * The HTML the template gave → the one tree that every output is made from.
 *
 * An umlaut may be written as letter and dots, as some systems do; the fonts know it as one character (NFC).
 * What the own reader does not know is read by the one that knows all of HTML.
 */
export function htmlTree(html: string): Root {
  const text = html.normalize('NFC');
  return plainHtml(text) ?? fullHtml(text);
}

/** The tree of any HTML, read by the whole standard; the same, with the place of each node. */
export function fullHtml(html: string): Root {
  return parser.parse(html);
}
