import { describe, expect, test } from 'vitest';
import { plainHtml } from '../../src/compose/html/plain-html.ts';
import { fullHtml } from '../../src/compose/html-tree.ts';
import { filledTemplates } from '../support/filled-templates.ts';
import { throwMany } from '../support/fuzz.ts';
import type { Dice } from '../support/mutator.ts';

/** What the own reader gives, it gives as the whole standard does. Places are all it leaves out. */
function sameTree(html: string): boolean {
  const plain = plainHtml(html);
  if (plain !== null && bare(plain) !== bare(fullHtml(html))) throw new Error(`another tree: ${html}`);
  return plain !== null;
}

function bare(tree: object): string {
  return JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value));
}

const TAGS =
  'section div nav blockquote figure figcaption p ul ol li table caption thead tbody tfoot tr th td h1 h2 h4 strong em b i span a br hr img'.split(
    ' ',
  );
/** How browsers read these is another matter: they are to be left alone. */
const FOREIGN = 'select option pre textarea template form button svg math script P dl dt nobr'.split(' ');
const WITHIN: Readonly<Record<string, string>> = {
  ul: 'li',
  ol: 'li',
  table: 'caption thead tbody tbody',
  thead: 'tr',
  tbody: 'tr tr',
  tr: 'th td td',
};
const TEXTS = [
  'a',
  ' ',
  '\n',
  '\n  ',
  '&amp;',
  '&#x3D;',
  '&lt;',
  '&#160;',
  '&',
  'ä',
  '„x“',
  '👩',
  'u\u0308',
  '\f',
];
const STRANGE = [
  '<',
  '>',
  '&amp',
  '&nbsp;',
  '&#x80;',
  '&#0;',
  '&#xD800;',
  '\0',
  '\r\n',
  '<!--x-->',
  '&#38',
  '="',
  '</',
  '\ud800',
];
const ATTRIBUTES = [
  'class="a b"',
  'class=" a  b "',
  'class=""',
  'id="x&amp;y"',
  'colspan="3"',
  'colspan="x"',
  'colspan=""',
  'width="20"',
  'scope="row"',
  'data-widths="*,3"',
  'data-quelle="templates/a.hbs:3"',
  'title="a &gt; b > c"',
  'href="#a?b=1&c=2"',
];
const STRANGE_ATTRIBUTES = [
  'hidden',
  "id='x'",
  'id=x',
  'ID="x"',
  'style="a:b"',
  'data-1="x"',
  'data-a-1="x"',
  'class="a',
  'lang="de"',
  '/',
];

const one = <Of>(of: readonly Of[], dice: Dice): Of => of[dice(of.length)] as Of;

/** Elements in each other as a template has them; `odd` of a hundred pieces are as nobody writes them. */
function fragment(dice: Dice, odd: number, depth = 5, parent = ''): string {
  const isOdd = () => dice(100) < odd;
  const pieces = Array.from({ length: dice(5) }, () => {
    if (isOdd()) return one(STRANGE, dice);
    const table = /^(table|thead|tbody|tr)$/.test(parent);
    if (depth === 0 || dice(3) === 0) return table && !isOdd() ? one([' ', '\n'], dice) : one(TEXTS, dice);
    const allowed = WITHIN[parent]?.split(' ') ?? TAGS;
    const tag = isOdd() ? one([...FOREIGN, ...TAGS], dice) : one(allowed, dice);
    const attributes = Array.from(
      { length: dice(3) },
      () => ` ${one(isOdd() ? STRANGE_ATTRIBUTES : ATTRIBUTES, dice)}`,
    );
    const start = `<${tag}${attributes.join('')}>`;
    if (/^(br|hr|img)$/.test(tag)) return start;
    return `${start}${fragment(dice, odd, depth - 1, tag)}${isOdd() ? '' : `</${tag}>`}`;
  });
  return pieces.join('');
}

describe('a template read by the own reader and by the whole standard', () => {
  test('is the same tree for every filled template of the sample, and never needs the whole standard', () => {
    for (const { html } of filledTemplates()) expect(sameTree(html)).toBe(true);
  });

  test('is the same tree for random elements in each other, or is left to the standard', () => {
    let plain = 0;
    const { cases } = throwMany({ short: 3_000, whole: 300_000 }, (dice) => {
      if (sameTree(fragment(dice, one([0, 0, 1, 5], dice)))) plain += 1;
    });
    expect(plain).toBeGreaterThan(cases / 4);
    expect(plain).toBeLessThan(cases);
  });
});
