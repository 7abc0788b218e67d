import { describe, expect, test } from 'vitest';
import type { InputFile } from '../../../src/domain/draft.ts';
import { refusalOf } from '../../../src/render/refusals.ts';
import { render } from '../../../src/render/render.ts';
import { BlockTooHigh } from '../../../src/render/tagged/block-too-high.ts';
import { MissingGlyph } from '../../../src/render/tagged/typeface.ts';
import { testDesign } from '../../support/design.ts';
import { reportOf, sampleChart } from '../../support/report-of.ts';

function file(name: string, text: string): InputFile {
  return { file: name, bytes: Buffer.from(text) } as unknown as InputFile;
}

async function refusal(html: string, template = html) {
  const sources = { definitions: [file('kommentar.md', 'Text')], templates: [file('bericht.hbs', template)] };
  const error = await render(reportOf(`<h1>B</h1>${html}`), testDesign()).then(
    () => null,
    (reason: unknown) => reason,
  );
  return refusalOf(error, sources);
}

describe('what a template puts where it cannot be printed', () => {
  test('an unknown element is named, with its place and what is allowed', async () => {
    const found = await refusal('<video></video>', '<section>\n  <video></video>\n</section>');
    expect(found).toMatchObject({ code: 'SEI-502', severity: 'error' });
    expect(found?.place).toMatchObject({ file: 'bericht.hbs', line: 2 });
    expect(found?.message).toBe('Das Element <video> kennt der Bericht nicht.');
    expect(found?.hint).toMatch(/^Bitte die Vorlage berichtigen\. Es gibt <section>, /);
  });

  test('an unknown class is named with those the element knows', async () => {
    const found = await refusal('<table class="breit"><tr><td>x</td></tr></table>');
    expect(found?.message).toBe('Die Klasse „breit“ am Element <table> kennt der Bericht nicht.');
    expect(found?.hint).toBe(
      'Bitte die Vorlage berichtigen. An <table> sind erlaubt: „klein“, „eng“, „zusammen“, „neue-seite“.',
    );
    expect(found?.place).toMatchObject({ file: 'bericht.hbs', line: 1 });
  });

  test('no place is named where it could be another one', async () => {
    const found = await refusal('<video></video>', '<video></video>\n<video></video>');
    expect(found?.place).toBeNull();
  });

  test('a heading that skips a level is found by its words', async () => {
    const found = await refusal('<h3>Zu tief</h3>', '<h2>Ziel</h2>\n<h4>Zu tief</h4>');
    expect(found?.place).toMatchObject({ file: 'bericht.hbs', line: 2 });
  });
});

describe('what an element says about its own source', () => {
  const template = file('v.hbs', '<p>\n</p>\n  <td>x</td>\n<p>');
  const sources = { definitions: [], templates: [template, file('w.hbs', '<td><p>')] };
  const place = async (html: string) => {
    const error = await render(reportOf(`<h1>B</h1>${html}`), testDesign()).catch(
      (reason: unknown) => reason,
    );
    return refusalOf(error, sources)?.place;
  };

  test('is believed, where the words stand in many places', async () => {
    expect(await place('<p data-quelle="v.hbs:3"><td></td><video></video></p>')).toMatchObject({ line: 3 });
  });

  test('names the one cell of a table, with the column of its tag', async () => {
    const cell = '<td class="breit" data-quelle="v.hbs:3">x</td>';
    const html = `<table data-quelle="v.hbs:1"><tbody><tr data-quelle="v.hbs:2"><td>a</td>${cell}</tr></tbody></table>`;
    expect(await place(html)).toEqual({ file: 'v.hbs', line: 3, column: 3, length: 3 });
  });

  test('is taken from the nearest element around it', async () => {
    expect(
      await place('<div data-quelle="v.hbs:1"><div data-quelle="v.hbs:4"><video></video></div></div>'),
    ).toMatchObject({ file: 'v.hbs', line: 4 });
  });
});

test('a character that the font lacks is looked for in the texts first', () => {
  const sources = { definitions: [file('k.md', 'a\nb 木')], templates: [file('v.hbs', '木')] };
  expect(refusalOf(new MissingGlyph('木', 'b 木', 'F1'), sources)).toMatchObject({
    code: 'SEI-501',
    place: { file: 'k.md', line: 2 },
  });
});

test('a picture beyond a page is found where it was written', async () => {
  const html =
    '<section data-quelle="v.hbs:1"><figure data-chart="c" data-quelle="v.hbs:2"></figure></section>';
  const design = testDesign();
  const { tokens } = design;
  const tall = { ...design, tokens: { ...tokens, chart: { ...tokens.chart, twoTiers: 2000 } } };
  const report = reportOf(`<h1>B</h1>${html}`, { charts: new Map([['c', sampleChart('c')]]) });
  const error = await render(report, tall).catch((reason: unknown) => reason);
  const templates = [file('v.hbs', '<section>\n<figure data-chart="c"></figure>')];
  expect(refusalOf(error, { definitions: [], templates })).toMatchObject({
    code: 'SEI-503',
    place: { file: 'v.hbs', line: 2 },
  });
});

test('a picture beyond a page is refused with its height', () => {
  const found = refusalOf(new BlockTooHigh(1000), { definitions: [], templates: [] });
  expect(found).toMatchObject({ code: 'SEI-503' });
  expect(found?.message).toContain('35,3\u00A0cm');
});

test('any other error is none of these', () => {
  expect(refusalOf(new Error('x'), { definitions: [], templates: [] })).toBeNull();
});
