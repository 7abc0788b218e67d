import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const parser = unified().use(rehypeParse, { fragment: true });

/**
 * The HTML the template gave → the one tree that every output is made from.
 *
 * An umlaut may be written as letter and dots, as some systems do; the fonts know it as one character (NFC).
 */
export function htmlTree(html: string): Root {
  return parser.parse(html.normalize('NFC'));
}
