import { describe, expect, test } from 'vitest';
import type { Provider } from '../../../src/domain/agreement.ts';
import type { Draft } from '../../../src/domain/draft.ts';
import { htmlTwin } from '../../../src/render/html/html-twin.ts';
import { inspect } from '../../../src/render/inspect/inspect.ts';
import { render } from '../../../src/render/render.ts';
import { testDesign } from '../../support/design.ts';
import { jpegs, png } from '../../support/pictures.ts';
import { objectsOf } from '../../support/raw-pdf.ts';
import { elementsBelow, readHtml } from '../../support/read-html.ts';
import { elementsIn, readPdf } from '../../support/read-pdf.ts';
import { sampleData, sampleText } from '../../support/sample-data.ts';
import { openSample, variedReport } from '../../support/sample-report.ts';

const BA = 'kommentare/2020-08/I.1-jobcenter.md';
const KOMMUNE = 'kommentare/2020-08/IV.1-jobcenter.md';
const CURVE = 'Anmeldungen je Woche steigen seit Mai';
const DESK = 'Beratung in Eisleben';
const data = sampleData({
  'bilder/verlauf.png': png(300, 150, (x, y) => [x % 256, y, 120, y % 2 === 0 ? 255 : 90]),
  'bilder/beratung.jpg': jpegs.progressive,
  'bilder/niemand.png': 'wird von keinem Kommentar gezeigt',
  [BA]: `${sampleText(BA)}\n- Im Bild: ![${CURVE}](bilder/verlauf.png "Eigene Auswertung")\n`,
  [KOMMUNE]: `${sampleText(KOMMUNE)}\n![${DESK}](bilder/beratung.jpg)\n`,
});

function madeFor(scope?: Provider) {
  let seen: Draft | null = null;
  const change = (draft: Draft) => {
    seen = draft;
    return draft;
  };
  const report = variedReport({ ...openSample(), data }, { change, ...(scope && { scope }) });
  if (seen === null) throw new Error('nothing was read');
  return { report, draft: seen as Draft };
}

describe('a comment with a picture', async () => {
  const { report, draft } = madeFor();
  const { bytes } = await render(report, testDesign());
  const pdf = await readPdf(bytes);

  test('has nothing that a page could not show', () => {
    expect(inspect(report, testDesign(), { definitions: draft.definitions, templates: [] })).toEqual([]);
  });

  test('is a report whose picture is a figure with its words, between the charts', () => {
    const words = elementsIn(pdf, 'Figure').map(({ alt }) => alt);
    expect(words.filter((alt) => alt === CURVE || alt === DESK)).toEqual([CURVE, DESK]);
  });

  test('has a box, as every figure, and each file is in it once', () => {
    const figures = [...objectsOf(bytes).values()].filter((object) => object.includes('/S /Figure'));
    expect(figures.length).toBeGreaterThan(2);
    expect(figures.filter((object) => !object.includes('/BBox ['))).toEqual([]);
    // Two pictures, and the mask of the one that lets the paper through.
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Subtype \/Image/g),
    ).toHaveLength(3);
  });

  test('gives the same bytes again', async () => {
    expect(Buffer.from((await render(madeFor().report, testDesign())).bytes).equals(bytes)).toBe(true);
  });

  test('carries its picture inside the web page, with the same words', () => {
    const images = elementsBelow(readHtml(htmlTwin(report, testDesign())), 'img');
    expect(images.map(({ properties }) => properties['alt'])).toEqual([CURVE, DESK]);
    expect(images.map(({ properties }) => String(properties['src']).slice(0, 22))).toEqual([
      'data:image/png;base64,',
      'data:image/jpeg;base64',
    ]);
  });

  test('is copied into the PDF with the name of its picture', () => {
    const copy = report.attachments.find(({ name }) => name === 'kommentar_I.1-jobcenter.md');
    expect(Buffer.from(copy?.bytes ?? []).toString()).toContain(`![${CURVE}](<bilder/verlauf.png>)`);
  });
});

describe('an edition of one side holds no picture of the other', () => {
  test.each([
    ['BA', 'data/bilder/verlauf.png', DESK, jpegs.progressive],
    ['Kommune', 'data/bilder/beratung.jpg', CURVE, null],
  ] as const)('%s', async (scope, own, foreign, bytes) => {
    const { report, draft } = madeFor(scope);
    expect(draft.pictures?.map(({ file }) => file)).toEqual([own]);
    expect([...report.illustrations.keys()].filter((name) => name.startsWith('data/'))).toEqual([own]);
    const { bytes: pdf } = await render(report, testDesign());
    const figures = elementsIn(await readPdf(pdf), 'Figure');
    expect(figures.map(({ alt }) => alt)).not.toContain(foreign);
    if (bytes !== null) expect(Buffer.from(pdf).includes(Buffer.from(bytes.subarray(200)))).toBe(false);
    const html = Buffer.from(htmlTwin(report, testDesign())).toString();
    expect(html).not.toContain(foreign);
    expect(elementsBelow(readHtml(Buffer.from(html)), 'img')).toHaveLength(1);
  });

  test('a picture that both sides show belongs to both, and says so to neither', () => {
    const both = sampleData({
      'bilder/a.png': png(4, 4, () => [1, 2, 3, 255]),
      [BA]: `${sampleText(BA)}\n![Gemeinsam](bilder/a.png)\n`,
      [KOMMUNE]: `${sampleText(KOMMUNE)}\n![Gemeinsam](bilder/a.png)\n`,
    });
    for (const [scope, file] of [['BA', BA] as const, ['Kommune', KOMMUNE] as const]) {
      const change = (draft: Draft) => {
        expect(draft.pictures?.map(({ shownIn }) => shownIn)).toEqual([[`data/${file}`]]);
        return draft;
      };
      variedReport({ ...openSample(), data: both }, { scope, change });
    }
    expect.assertions(2);
  });
});
