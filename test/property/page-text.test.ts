import fc from 'fast-check';
import type { Element, ElementContent, Properties } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { htmlTwin } from '../../src/render/html/html-twin.ts';
import { keptAttributes } from '../../src/render/html/kept-attributes.ts';
import { type AttributeName, isVoid, NO_MARKUP } from '../../src/render/html/markup.ts';
import { PageBytes } from '../../src/render/html/page-bytes.ts';
import { testDesign } from '../support/design.ts';
import { openSample, sampleReport } from '../support/sample-report.ts';

// The page is written by a few lines of our own. The library that wrote it before says what is right.
const library = unified().use(rehypeStringify).freeze();

function byLibrary(element: Element): string {
  return library.stringify({ type: 'root', children: [element] });
}

function byUs(element: Element): string {
  return written((page) => writeTree(element, page));
}

function written(write: (page: PageBytes) => void): string {
  const page = new PageBytes();
  write(page);
  return new TextDecoder().decode(page.between(NO_MARKUP, NO_MARKUP));
}

function writeTree({ tagName, properties, children }: Element, page: PageBytes): void {
  const end = page.open(tagName);
  for (const name in properties) page.attribute(name as AttributeName, properties[name]);
  page.shut();
  const begun = page.size;
  for (const child of children) {
    if (child.type === 'element') writeTree(child, page);
    else if (child.type === 'text') page.words(child.value);
  }
  if (page.size > begun || !isVoid(tagName)) page.put(end);
}

const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...'<>&"\'`\0\n\u00a0=/'), fc.string({ unit: 'grapheme', maxLength: 2 })),
});
const value = fc.oneof(
  text,
  fc.array(text, { maxLength: 3 }),
  fc.constantFrom(0, 7.5, Number.NaN, true, false, null, undefined),
);

const TAGS = [
  'section',
  'p',
  'h2',
  'table',
  'tbody',
  'tr',
  'th',
  'td',
  'span',
  'br',
  'hr',
  'img',
  'aside',
  'a',
];
const NAMES = [
  ...(['id', 'className', 'lang', 'scope', 'colSpan', 'rowSpan', 'href', 'ariaLabel'] as const),
  ...(['alt', 'ariaHidden', 'ariaLabelledBy', 'charSet', 'content', 'height', 'httpEquiv', 'name'] as const),
  ...(['role', 'src', 'tabIndex', 'width'] as const),
] as const;
const SVG_TAGS = ['path', 'text', 'svg', 'g'];
const SVG_NAMES = [
  ...([
    'viewBox',
    'role',
    'ariaLabelledBy',
    'id',
    'className',
    'd',
    'fontSize',
    'height',
    'width',
    'x',
  ] as const),
  ...(['lengthAdjust', 'overflow', 'strokeDashArray', 'strokeLineCap', 'strokeLineJoin'] as const),
  ...(['strokeWidth', 'textLength', 'transform', 'y'] as const),
] as const;

function treeOf(tags: readonly string[], names: readonly string[]): fc.Arbitrary<Element> {
  const { tree } = fc.letrec<{ tree: Element; child: ElementContent }>((tie) => ({
    tree: fc.record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom(...tags),
      properties: fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 }) as fc.Arbitrary<Properties>,
      children: fc.array(tie('child'), { maxLength: 3, depthIdentifier: 'page' }),
    }),
    child: fc.oneof(
      { depthIdentifier: 'page', maxDepth: 4 },
      text.map((words) => ({ type: 'text' as const, value: words })),
      tie('tree'),
    ),
  }));
  return tree;
}

describe('the text of a page', () => {
  test('is that of the library for any tree of our elements and attributes', () => {
    fc.assert(
      fc.property(treeOf(TAGS, NAMES), (tree) => {
        expect(byUs(tree)).toBe(byLibrary(tree));
      }),
      { numRuns: 500 },
    );
  });

  test('is that of the library for any drawing', () => {
    const drawing = treeOf(SVG_TAGS, SVG_NAMES).map((tree): Element => ({ ...tree, tagName: 'svg' }));
    fc.assert(
      fc.property(drawing, (tree) => {
        expect(byUs(tree)).toBe(byLibrary(tree));
      }),
      { numRuns: 300 },
    );
  });

  test('keeps of an element what a page may have, in one order, however the template orders it', () => {
    const names = [...NAMES.slice(0, 8), 'dataQuelle', 'style', 'onClick'];
    const properties = fc.dictionary(fc.constantFrom(...names), value) as fc.Arbitrary<Properties>;
    fc.assert(
      fc.property(properties, (given) => {
        const kept = Object.fromEntries(NAMES.slice(0, 8).map((name) => [name, given[name]]));
        const tree = { type: 'element', tagName: 'p', properties: kept, children: [] } as const;
        expect(`<p${keptAttributes(given)}></p>`).toBe(byLibrary({ ...tree, children: [] }));
      }),
    );
  });

  test('writes numbers as JavaScript does', () => {
    const short = fc.integer({ min: -2_000_000, max: 2_000_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.oneof(short, fc.double(), fc.constantFrom(0, -0, 0.01, 9999.99, 10_000)), (value) => {
        expect(written((page) => page.number(value))).toBe(String(value));
      }),
      { numRuns: 2000 },
    );
  });

  test('has room for any length, and pages written at the same time do not meet', () => {
    const long = '−12 € '.repeat(1_000_000);
    const [one, other] = [new PageBytes(), new PageBytes()];
    for (const page of [one, other]) page.begin('p');
    one.words(long);
    other.words('kurz');
    const whole = (page: PageBytes) => new TextDecoder().decode(page.between(NO_MARKUP, NO_MARKUP));
    expect([whole(other), whole(one) === `<p>${long}`]).toEqual(['<p>kurz', true]);
    expect(written((page) => page.words('danach'))).toBe('danach');
  });

  test('refuses an attribute that no page of ours has', () => {
    const given = { onClick: 'x()' } as Record<string, string>;
    const tree: Element = { type: 'element', tagName: 'p', properties: given, children: [] };
    expect(() => byUs(tree)).toThrow(/no attribute "onClick"/);
  });

  test.each([
    ['2020-07', 'monat'],
    ['2020-08', 'monat'],
    ['2020-12', 'jahr'],
  ] as const)(
    'of the sample report %s %s, read and written by the library, is the same',
    (month, edition) => {
      const page = new TextDecoder().decode(
        htmlTwin(sampleReport(openSample(), month, edition), testDesign()),
      );
      const whole = unified().use(rehypeParse).use(rehypeStringify).freeze();
      expect(page.trimEnd() === String(whole.processSync(page.trimEnd()))).toBe(true);
    },
  );
});
