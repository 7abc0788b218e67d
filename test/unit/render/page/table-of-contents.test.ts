import { describe, expect, test } from 'vitest';
import { render } from '../../../../src/render/render.ts';
import { testDesign } from '../../../support/design.ts';
import { contentsOf } from '../../../support/raw-pdf.ts';
import { elementsIn, type ReadPdf, readPdf } from '../../../support/read-pdf.ts';
import { reportOf, sampleChart } from '../../../support/report-of.ts';

const CHARTS = new Map([['c', sampleChart('c')]]);
const { page } = testDesign().tokens;
const RIGHT = 595.28 - page.margin.right;

async function printed(html: string): Promise<ReadPdf> {
  const { bytes } = await render(reportOf(html, { charts: CHARTS }), testDesign());
  return readPdf(bytes);
}

function lines(count: number): string {
  return `<div>${Array.from({ length: count }, (_, index) => `Zeile ${index}`).join('<br>')}</div>`;
}

function outlineOf(read: ReadPdf): readonly string[] {
  const below = (element: ReadPdf['trees'][number], depth: number): readonly string[] => [
    `${' '.repeat(depth)}${element.role}`,
    ...element.children.flatMap((child) => below(child, depth + 1)),
  ];
  return elementsIn(read, 'TOC')
    .slice(0, 1)
    .flatMap((toc) => below(toc, 0));
}

const CONTENTS = `<h1>Bericht</h1><nav class="inhalt"><h2>Inhalt</h2><ul><li><a href="#eins">Eins</a></li>
  <li><a href="#zwei">Zwei</a><ol><li><a href="#drei">Drei</a></li></ol></li></ul></nav>`;
const REST = `<section class="neue-seite"><h2 id="eins">Eins</h2></section>
  <section class="neue-seite"><h2 id="zwei">Zwei</h2></section><section class="neue-seite"><h3 id="drei">Drei</h3></section>`;

describe('a table of contents', () => {
  test('is read as entries of a reference each, the entries below a title inside its own', async () => {
    expect(outlineOf(await printed(CONTENTS + REST))).toEqual([
      'TOC',
      ' TOCI',
      '  Reference',
      '   Link',
      ' TOCI',
      '  Reference',
      '   Link',
      '  TOC',
      '   TOCI',
      '    Reference',
      '     Link',
    ]);
  });

  test('names with each title the page where it stands', async () => {
    const entries = elementsIn(await printed(CONTENTS + REST), 'Link').map(({ text }) => text);
    expect(entries).toEqual(['Eins 2', 'Zwei 3', 'Drei 4']);
  });

  test('stands below its own heading, which is no part of it', async () => {
    const [tree] = (await printed(CONTENTS + REST)).trees;
    expect(tree?.children[0]?.children.slice(0, 3).map(({ role }) => role)).toEqual(['H1', 'H2', 'TOC']);
  });

  test('has one link for each entry, over its whole line, that leads to the page it names', async () => {
    const { links } = await printed(CONTENTS + REST);
    expect(links.map(({ contents, target }) => [contents, target])).toEqual([
      ['Gehe zu: Eins', 2],
      ['Gehe zu: Zwei', 3],
      ['Gehe zu: Drei', 4],
    ]);
    for (const { rect, quads } of links) {
      expect(rect[2]).toBeCloseTo(RIGHT, 1);
      expect(quads).toHaveLength(1);
    }
    expect(links[0]?.rect[0]).toBeCloseTo(page.margin.left, 1);
  });

  test('puts the number of a long title at the end of its last line', async () => {
    const title = 'Ein Titel, der auf einer einzigen Zeile keinen Platz findet, '.repeat(3).trim();
    const html = `<h1>B</h1><nav><ul><li><a href="#x">${title}</a></li></ul></nav><h2 id="x">X</h2>`;
    const read = await printed(html);
    const last = read.pages[0]?.find((line) => line.endsWith('1') && line.includes('findet'));
    expect(last).toBeDefined();
    expect(read.links).toHaveLength(1);
    expect(read.links[0]?.quads).toHaveLength(2);
    expect(elementsIn(read, 'Link')[0]?.text.endsWith('findet, 1')).toBe(true);
  });

  test('leads to its numbers by dots that nobody reads', async () => {
    const { bytes } = await render(reportOf(CONTENTS + REST), testDesign());
    const dots = /\/Artifact <<\/Type \/Layout>> BDC\nq [^\n]* 1 J \[0 [\d.]+\] 0 d [^\n]* S Q\nEMC/g;
    expect(contentsOf(bytes)[0]?.match(dots)).toHaveLength(3);
  });
});

describe('a page number is that of the page on which the block begins', () => {
  test('also when its heading was carried over to the next page', async () => {
    const pages = new Set<number>();
    for (const count of [46, 48, 50, 52, 54, 56]) {
      const html = `<h1>B</h1><nav><ul><li><a href="#x">Eintrag</a></li></ul></nav>${lines(count)}
        <h2 id="x">Ziel</h2><p>Text<br>mit<br>Zeilen</p>`;
      const read = await printed(html);
      const number = read.pages.findIndex((each) => each.includes('Ziel')) + 1;
      expect(elementsIn(read, 'Link')[0]?.text, `${count} lines`).toBe(`Eintrag ${number}`);
      pages.add(number);
    }
    expect(pages).toEqual(new Set([1, 2]));
  });

  test.each([
    ['a figure', '<figure id="x" data-chart="c"></figure>'],
    ['the caption of a table', '<table><caption id="x">T</caption><tr><td>a</td></tr></table>'],
    ['a row', '<table><tr id="x"><td>a</td></tr></table>'],
    ['an empty cell before other text', '<table><tr><td id="x"></td><td>a</td></tr></table>'],
    ['an item of a list', '<ul><li id="x">a</li></ul>'],
    ['words inside a line', '<p>vor <strong id="x">hier</strong></p>'],
    ['a block that must not be broken', '<div class="zusammen"><h2 id="x">Z</h2><p>a</p></div>'],
    [
      'the head of a table, which is repeated',
      `<table><thead><tr><th id="x">K</th></tr></thead><tbody>${'<tr><td>a</td></tr>'.repeat(90)}</tbody></table>`,
    ],
  ])('be it %s', async (_name, block) => {
    const html = `<h1>B</h1><nav><ul><li><a href="#x">Eintrag</a></li></ul></nav><div class="neue-seite">${block}</div>`;
    const read = await printed(html);
    expect(elementsIn(read, 'Link')[0]?.text).toBe('Eintrag 2');
    expect(read.links[0]?.target).toBe(2);
  });
});

describe('what is no table of contents is refused', () => {
  test.each([
    ['<ul><li>Eins</li></ul>', 'contentsEntry'],
    ['<ul><li><a href="#x">Eins</a> und mehr</li></ul>', 'contentsEntry'],
    ['<ul><li><a href="https://example.org/">Eins</a></li></ul>', 'contentsLinkAbroad'],
    ['<ul><p>Eins</p></ul>', 'wrongChild'],
    ['Eins', 'looseWords'],
  ])('%s', async (inside, kind) => {
    const refused = printed(`<h1 id="x">B</h1><nav>${inside}</nav>`);
    await expect(refused).rejects.toMatchObject({ reason: { kind } });
  });

  test('a link to a place where nothing is printed', async () => {
    const html = '<h1>B</h1><nav><ul><li><a href="#x">X</a></li></ul></nav><section id="x"></section>';
    await expect(printed(html)).rejects.toMatchObject({ reason: { kind: 'targetEmpty', id: 'x' } });
  });
});
