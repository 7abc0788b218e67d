import { describe, expect, test } from 'vitest';
import { render } from '../../../../src/render/render.ts';
import { testDesign } from '../../../support/design.ts';
import { keptPdf } from '../../../support/keep-pdf.ts';
import { contentsOf, objectsOf, strayMarks } from '../../../support/raw-pdf.ts';
import { elementsIn, readPdf } from '../../../support/read-pdf.ts';
import { reportOf, sampleChart } from '../../../support/report-of.ts';
import { stressHtml } from '../../../support/stress-html.ts';

const CHARTS = new Map([
  ['c', sampleChart('c')],
  ['c1', sampleChart('c1')],
]);
const SENTENCE = 'Die Integrationen liegen unter dem unterjährigen Plan, weil Kontakte ausfielen. ';
const ROWS = '<tr><td>a</td><td>b</td></tr>'.repeat(90);

/** Ways of putting something on a page, each with the pages it must reach. */
const PATHS: Readonly<Record<string, readonly [string, number]>> = {
  'every element of a report': [stressHtml(2).replaceAll(/ id="ziel-[^1]"/g, ''), 4],
  'a table of contents and notes': [
    `<nav><h2>Inhalt</h2><ul><li><a href="#anm">Eintrag</a></li></ul></nav>
     <p>Satz<a href="#anm"><sup>1</sup></a></p><aside id="anm">Anmerkung</aside>`,
    1,
  ],
  'a row higher than a page, with a list': [
    `<table><tr><td><p>vorher</p><ul><li>${SENTENCE.repeat(150)}</li><li>danach</li></ul></td><td>${SENTENCE}</td></tr></table>`,
    3,
  ],
  'a repeated head with a list, a chart and a link': [
    `<table><thead><tr><th><ul><li>Punkt</li></ul><p><a href="#b">Verweis</a></p></th><th><figure data-chart="c"></figure></th></tr></thead><tbody>${ROWS}</tbody></table>`,
    3,
  ],
  'frames over several pages': [
    `<div class="kasten"><p>${SENTENCE.repeat(80)}</p><ul><li>${SENTENCE}</li></ul></div><div class="kommentar"><p>${SENTENCE.repeat(80)}</p></div>`,
    2,
  ],
  'rows joined by a cell': [
    `<table>${`<tr><th rowspan="2">a</th><td>${SENTENCE}</td></tr><tr><td></td></tr>`.repeat(40)}</table>`,
    2,
  ],
  'lists inside lists over pages': [
    `<ul>${`<li>${SENTENCE}<ol><li>${SENTENCE}</li></ol></li>`.repeat(30)}</ul>`,
    2,
  ],
  'columns, lines to sign on and nothing else': [
    '<div class="spalten"><div><hr class="linie"><p>a</p></div><div><hr></div></div>',
    1,
  ],
};

async function rendered(html: string): Promise<Uint8Array> {
  const report = reportOf(`<h1 id="b">B</h1>${html.replace(/<h1>/g, '<h2>').replace(/<\/h1>/g, '</h2>')}`, {
    charts: CHARTS,
    watermark: 'ENTWURF',
  });
  return keptPdf('marken', (await render(report, testDesign())).bytes);
}

describe('every mark on the page belongs to an element or is an artifact, and to one alone', () => {
  test.each(Object.entries(PATHS))('%s', async (_name, [html, pages]) => {
    const bytes = await rendered(html);
    const contents = contentsOf(bytes);
    expect(contents.length).toBeGreaterThanOrEqual(pages);
    expect(contents.flatMap(strayMarks)).toEqual([]);
    const marks = contents.map((content) =>
      [...content.matchAll(/\/MCID (\d+)>>/g)].map(([, id]) => Number(id)),
    );
    for (const page of marks) expect(page).toEqual(page.map((_, index) => index));
    const owners = [...objectsOf(bytes).values()].find((object) => object.includes('/Nums [')) ?? '';
    expect(owners).not.toContain('null');
    expect(owners.match(/\d+ 0 R/g)?.length).toBeGreaterThanOrEqual(marks.flat().length);
  });
});

describe('the head of a table is read once, however often it is printed', () => {
  const html = PATHS['a repeated head with a list, a chart and a link']?.[0] ?? '';

  test('its bullets, pictures and links too', async () => {
    const bytes = await rendered(html);
    const read = await readPdf(bytes);
    const printed = read.pages.filter((lines) => lines.some((line) => line.includes('Punkt')));
    expect(printed.length).toBeGreaterThan(1);
    for (const role of ['Lbl', 'LBody', 'Figure', 'Link']) {
      const marks = contentsOf(bytes).join('').split(`/${role} <<`).length - 1;
      expect([role, marks]).toEqual([role, 1]);
    }
    expect(elementsIn(read, 'Lbl').filter(({ text }) => text !== '')).toHaveLength(1);
    expect(read.links).toHaveLength(1);
  });

  test('and its picture has its place where it is read', async () => {
    const figure = [...objectsOf(await rendered(html)).values()].find((object) =>
      object.includes('/S /Figure '),
    );
    const [, bottom] =
      /\/BBox \[([^\]]*)\]/
        .exec(figure ?? '')?.[1]
        ?.split(' ')
        .map(Number) ?? [];
    const once = await rendered(html.replace(ROWS, '<tr><td>a</td><td>b</td></tr>'));
    const alone = [...objectsOf(once).values()].find((object) => object.includes('/S /Figure '));
    expect(bottom).toBeGreaterThan(0);
    expect(/\/BBox \[[^\]]*\]/.exec(figure ?? '')?.[0]).toBe(/\/BBox \[[^\]]*\]/.exec(alone ?? '')?.[0]);
  });
});
