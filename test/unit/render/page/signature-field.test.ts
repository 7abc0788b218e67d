import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { render } from '../../../../src/render/render.ts';
import { MarkupError } from '../../../../src/render/tree/markup-error.ts';
import { testDesign } from '../../../support/design.ts';
import { keptPdf } from '../../../support/keep-pdf.ts';
import { contentsOf, objectsOf } from '../../../support/raw-pdf.ts';
import { elementsIn, readPdf } from '../../../support/read-pdf.ts';
import { reportOf } from '../../../support/report-of.ts';

const field = (name: string, title = `Unterschrift: ${name}`) =>
  `<div class="unterschriftsfeld" data-feld="${name}" title="${title}"></div>`;

async function bytesOf(html: string): Promise<Uint8Array> {
  return keptPdf('feld', (await render(reportOf(`<h1>Titel</h1>${html}`), testDesign())).bytes);
}

interface Widget {
  readonly fieldType: string;
  readonly fieldName: string;
  readonly alternativeText: string;
  readonly rect: readonly [number, number, number, number];
}

async function widgets(bytes: Uint8Array): Promise<readonly Widget[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const found = (await page.getAnnotations()) as readonly Widget[];
  await task.destroy();
  return found;
}

describe('a signature field', () => {
  test('has its name, says whose it is, and is as wide as its place', async () => {
    const [widget, ...none] = await widgets(
      await bytesOf(field('Unterschrift_Landkreis', 'Unterschrift: Dr. Angelika Klein, Landrätin')),
    );
    expect(none).toEqual([]);
    expect(widget).toMatchObject({
      fieldType: 'Sig',
      fieldName: 'Unterschrift_Landkreis',
      alternativeText: 'Unterschrift: Dr. Angelika Klein, Landrätin',
    });
    const [left, bottom, right, top] = widget?.rect ?? [0, 0, 0, 0];
    const { margin } = testDesign().tokens.page;
    expect([left, right]).toEqual([margin.left, 595.28 - margin.right].map((at) => expect.closeTo(at, 2)));
    expect(top - bottom).toBeCloseTo(40, 2);
  });

  test('is a Form that holds its widget and nothing else; frame and line are not read', async () => {
    const bytes = await bytesOf(`<p>davor</p>${field('Feld')}<p>danach</p>`);
    const objects = [...objectsOf(bytes).values()];
    const form = objects.find((object) => object.includes('/S /Form')) ?? '';
    const [, widget] = /\/K <<\s*\/Type \/OBJR\s*\/Obj (\d+) 0 R/.exec(form) ?? [];
    expect(widget).toMatch(/^\d+$/);
    expect(contentsOf(bytes)[0]).not.toContain('/Form <<');
    expect(contentsOf(bytes)[0]).toMatch(/\/Artifact <<\/Type \/Layout>> BDC\n(?:[^\n]* S\n){5}EMC/);
    const [tree] = (await readPdf(bytes)).trees;
    expect(tree && elementsIn(await readPdf(bytes), 'Document')[0]?.children.map(({ role }) => role)).toEqual(
      ['H1', 'P', 'Form', 'P'],
    );
  });

  test('is empty and looks like nothing, so that any programme can sign it', async () => {
    const objects = [...objectsOf(await bytesOf(field('A') + field('B'))).values()];
    const form = objects.find((object) => object.includes('/SigFlags')) ?? '';
    expect(form).toMatch(/\/Fields \[\d+ 0 R \d+ 0 R\]\s*\/SigFlags 1/);
    expect(form).not.toContain('NeedAppearances');
    const fields = objects.filter((object) => object.includes('/FT /Sig'));
    expect(fields).toHaveLength(2);
    for (const object of fields) {
      expect(object).toMatch(/\/AP <<\s*\/N \d+ 0 R\s*>>/);
      expect(object).toMatch(/\/F 4\b/);
      expect(object).toMatch(/\/P \d+ 0 R/);
      expect(object).not.toMatch(/\/V /);
    }
  });

  test('is found by its place on the page', async () => {
    const bytes = await bytesOf(field('A'));
    const form = [...objectsOf(bytes).values()].find((object) => object.includes('/S /Form')) ?? '';
    const [, box = ''] = /\/BBox \[([^\]]*)\]/.exec(form) ?? [];
    const [widget] = await widgets(bytes);
    expect(box.split(' ').map(Number)).toEqual(widget?.rect.map((at) => expect.closeTo(at, 1)));
  });

  test('in the head of a table is there once, though the head is printed on every page', async () => {
    const rows = '<tr><td>a</td></tr>'.repeat(90);
    const bytes = await bytesOf(
      `<table><thead><tr><th>${field('A')}</th></tr></thead><tbody>${rows}</tbody></table>`,
    );
    const objects = [...objectsOf(bytes).values()];
    expect(contentsOf(bytes).filter((page) => / S\n/.test(page)).length).toBeGreaterThan(1);
    expect(objects.filter((object) => object.includes('/FT /Sig'))).toHaveLength(1);
    expect(objects.find((object) => object.includes('/SigFlags'))).toMatch(/\/Fields \[\d+ 0 R\]/);
  });

  test('stays with others in one row of columns', async () => {
    const columns = ['A', 'B', 'C'].map((name) => `<div><p>${name}</p>${field(name)}</div>`).join('');
    const found = await widgets(await bytesOf(`<div class="spalten">${columns}</div>`));
    expect(found.map(({ fieldName }) => fieldName)).toEqual(['A', 'B', 'C']);
    expect(new Set(found.map(({ rect }) => rect[1])).size).toBe(1);
  });

  test('may be where a link leads', async () => {
    const { links } = await readPdf(
      await bytesOf(`<p><a href="#feld">zum Feld</a></p>${field('A').replace('<div ', '<div id="feld" ')}`),
    );
    expect(links.map(({ contents }) => contents)).toContain('Gehe zu: zum Feld');
  });
});

test('a report without fields has no form', async () => {
  expect([...objectsOf(await bytesOf('<p>Text</p>')).values()].join()).not.toContain('AcroForm');
});

describe('a field that no programme could sign is refused', () => {
  test.each([
    ['without a name', '<div class="unterschriftsfeld" title="x"></div>', 'fieldWithoutName'],
    ['with an umlaut', field('Landrätin'), 'fieldNameUnfit'],
    ['with a full stop', field('a.b'), 'fieldNameUnfit'],
    ['without a title', '<div class="unterschriftsfeld" data-feld="A"></div>', 'fieldWithoutTitle'],
    ['of a name given before', field('A') + field('A'), 'fieldNameTwice'],
  ])('%s', async (_, html, kind) => {
    await expect(bytesOf(html)).rejects.toThrow(MarkupError);
    await expect(bytesOf(html)).rejects.toMatchObject({ reason: { kind } });
  });
});
