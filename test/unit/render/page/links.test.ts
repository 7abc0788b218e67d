import { describe, expect, test } from 'vitest';
import { render } from '../../../../src/render/render.ts';
import { testDesign } from '../../../support/design.ts';
import { keptPdf } from '../../../support/keep-pdf.ts';
import { objectsOf } from '../../../support/raw-pdf.ts';
import { elementsIn, type ReadPdf, readPdf } from '../../../support/read-pdf.ts';
import { reportOf } from '../../../support/report-of.ts';

async function bytesOf(html: string): Promise<Uint8Array> {
  return keptPdf('verweise', (await render(reportOf(html), testDesign())).bytes);
}

async function printed(html: string): Promise<ReadPdf> {
  return readPdf(await bytesOf(html));
}

/** Link elements as written, with the annotations they own. */
function ownersOf(bytes: Uint8Array): readonly number[] {
  const links = [...objectsOf(bytes).values()].filter((object) => object.includes('/S /Link '));
  return links.map((object) => object.match(/\/OBJR/g)?.length ?? 0);
}

function numbersOf(object: string, name: string): readonly number[] {
  const [, list = ''] = new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(object) ?? [];
  return list.split(' ').map(Number);
}

describe('a link', () => {
  const words = 'Statistik der <strong>Bundesagentur</strong> für <span lang="en">labour</span> '.repeat(8);
  const html = `<h1>B</h1><p>Siehe <a href="https://example.org/">${words}</a>und mehr.</p>`;

  test('has one annotation however many lines, looks and languages it has', async () => {
    const bytes = await bytesOf(html);
    const { links } = await readPdf(bytes);
    expect(links).toHaveLength(1);
    expect(ownersOf(bytes)).toEqual([1]);
    expect(links[0]).toMatchObject({ url: 'https://example.org/' });
    expect(links[0]?.contents).toMatch(
      /^Statistik der Bundesagentur für labour .* \(https:\/\/example\.org\/\)$/,
    );
  });

  test('answers on each of its lines and not between them', async () => {
    const [object = ''] = [...objectsOf(await bytesOf(html)).values()].filter((each) =>
      each.includes('/QuadPoints'),
    );
    const [rect = [], points = []] = ['Rect', 'QuadPoints'].map((name) => numbersOf(object, name));
    const [left = 0, bottom = 0, right = 0, top = 0] = rect;
    const quads = [0, 8, 16].map((start) => points.slice(start, start + 8));
    expect(points).toHaveLength(24);
    for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0, x4 = 0, y4 = 0] of quads) {
      expect([x3, y2, x4, y4]).toEqual([x1, y1, x2, y3]);
      expect([x1 < x2, y1 > y3]).toEqual([true, true]);
      expect(Math.min(x1 - left, right - x2, y3 - bottom, top - y1)).toBeGreaterThanOrEqual(0);
    }
    expect(quads[0]?.[0]).toBeGreaterThan((quads[1]?.[0] ?? 0) + 20);
  });

  test('across two pages has one annotation on each, and is one link', async () => {
    const long = 'Ein Verweis, der lang ist. '.repeat(330);
    const bytes = await bytesOf(`<h1>B</h1><p><a href="https://example.org/">${long}</a></p>`);
    const { links } = await readPdf(bytes);
    expect(links.map(({ page }) => page)).toEqual([1, 2]);
    expect(ownersOf(bytes)).toEqual([2]);
  });

  test('in the head of a table is read and answers once, though it is printed on every page', async () => {
    const rows = '<tr><td>a</td></tr>'.repeat(90);
    const read = await printed(
      `<h1 id="b">B</h1><table><thead><tr><th><a href="#b">Verweis</a></th></tr></thead><tbody>${rows}</tbody></table>`,
    );
    expect(read.pages.filter((lines) => lines.includes('Verweis')).length).toBeGreaterThan(1);
    expect(read.links).toHaveLength(1);
  });

  test('without words is refused', async () => {
    await expect(printed('<h1>B</h1><p><a href="https://example.org/"></a></p>')).rejects.toMatchObject({
      reason: { kind: 'linkWithoutWords', href: 'https://example.org/' },
    });
  });
});

test('a link to a table leads to its caption', async () => {
  const filler = '<p>Text</p>'.repeat(36);
  const head = '<thead><tr><th>Kopf</th></tr></thead><tbody><tr><td>a</td></tr></tbody>';
  const html = `<h1>B</h1><p><a href="#t">Tabelle</a></p>${filler}<table id="t"><caption>Titel</caption>${head}</table>`;
  const objects = [...objectsOf(await bytesOf(html)).values()];
  const [, top] = objects.flatMap((object) => /\/XYZ [\d.]+ ([\d.]+)/.exec(object) ?? []);
  const { size } = testDesign().tokens.type.table;
  const first = await printed(
    html
      .replace(' id="t"', '')
      .replace('<caption>', '<caption><span id="t">')
      .replace('</caption>', '</span></caption>'),
  );
  expect(first.links[0]?.target).toBe(1);
  const caption = [
    ...objectsOf(
      await bytesOf(html.replace('<table id="t"><caption>Titel</caption>', '<table id="t">')),
    ).values(),
  ];
  const [, bare] = caption.flatMap((object) => /\/XYZ [\d.]+ ([\d.]+)/.exec(object) ?? []);
  expect(Number(top) - Number(bare)).toBeGreaterThan(-size);
});

describe('a note', () => {
  const html = `<h1>B</h1><p>Satz<a id="v-1" href="#anm-1"><sup>1</sup></a>, noch einer<a href="#anm-2"><sup>2</sup></a>.</p>
    <aside id="anm-2" lang="en"><p>Second</p><p>note</p></aside>
    <aside id="anm-1"><a href="#v-1">1</a> Erste Anmerkung</aside>`;

  test('is a note, and the link to it a reference', async () => {
    const read = await printed(html);
    const [paragraph] = elementsIn(read, 'P');
    expect(paragraph?.children.map(({ role }) => role)).toEqual(['Reference', 'Reference']);
    expect(paragraph?.children[0]?.children.map(({ role }) => role)).toEqual(['Link']);
    const notes = elementsIn(read, 'Note');
    expect(notes.map(({ children }) => children.map(({ text }) => text))).toEqual([
      ['Second', 'note'],
      ['1 Erste Anmerkung'],
    ]);
    expect(notes[0]?.lang).toBe('en');
    expect(read.links.map(({ contents }) => contents)).toEqual([
      'Gehe zu Anmerkung: 1',
      'Gehe zu Anmerkung: 2',
      'Gehe zu: 1',
    ]);
  });

  test('is found by its id', async () => {
    const objects = objectsOf(await bytesOf(html));
    const idOf = (object: string) => /\/ID <([0-9a-f]+)>/.exec(object)?.[1] ?? '';
    const notes = [...objects].filter(([, object]) => object.includes('/S /Note '));
    const expected = notes.map(([number, object]) => `<${idOf(object)}> ${number} 0 R`).toSorted();
    const root = [...objects.values()].find((object) => object.includes('/IDTree')) ?? '';
    expect(expected).toHaveLength(2);
    expect(root).toContain(`/IDTree << /Names [${expected.join(' ')}] >>`);
  });

  test('without an id is given one that nobody has', async () => {
    const objects = objectsOf(
      await bytesOf(
        '<h1 id="anmerkung-1">B</h1><aside>a</aside><aside id="anmerkung-2">b</aside><aside>c</aside>',
      ),
    );
    const ids = [...objects.values()].flatMap(
      (object) => /\/S \/Note .*\/ID <([0-9a-f]+)>/.exec(object)?.[1] ?? [],
    );
    const names = ids.map((id) => Buffer.from(id, 'hex').toString());
    expect(names).toEqual(['anmerkung-3', 'anmerkung-2', 'anmerkung-4']);
  });
});
