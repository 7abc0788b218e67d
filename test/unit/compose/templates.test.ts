import { describe, expect, test } from 'vitest';
import { withoutSource } from '../../../src/compose/markdown.ts';
import { loadTemplates, type TemplateSet } from '../../../src/compose/templates.ts';
import type { Outcome } from '../../../src/diagnostic/outcome.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const WHOLE = {
  'managementbericht.hbs': '<h1>{{titel}}</h1>\n{{> zeile}}\n',
  'jahresbericht.hbs': '<h1>{{titel}}</h1>\n',
  'herkunft.hbs': '<h2>{{titel}}</h2>\n',
  'mail.hbs': '<p>{{anrede}}</p>\n',
  'mailtext.hbs': '{{{anrede}}}\n',
  'entwurfmail.hbs': '<p>{{anrede}}</p>\n',
  'entwurfmailtext.hbs': '{{{anrede}}}\n',
  'partials/zeile.hbs': '<p>\n{{#each namen}}<b>{{this}}</b>{{/each}}\n</p>\n',
};

function load(changes: Record<string, string | Uint8Array | null> = {}): Outcome<TemplateSet> {
  const entries = Object.entries({ ...WHOLE, ...changes }).filter(([, text]) => text !== null);
  return loadTemplates(
    memoryFiles('templates', Object.fromEntries(entries) as Record<string, string | Uint8Array>),
  );
}

function whole(changes: Record<string, string | null> = {}): TemplateSet {
  const outcome = load(changes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

describe('templates', () => {
  test('a view is poured into a template and its partials, text is escaped', () => {
    const html = whole().fill('managementbericht', { titel: 'A & B', namen: ['<x>'] });
    expect(html.ok && withoutSource(html.value)).toBe('<h1>A &amp; B</h1>\n<p>\n<b>&lt;x&gt;</b>\n</p>\n');
  });

  test('each element of a report says which line wrote it, also in a partial', () => {
    const html = whole().fill('managementbericht', { titel: 'A', namen: ['x', 'y'] });
    expect(html).toMatchObject({
      value: [
        '<h1 data-quelle="templates/managementbericht.hbs:1">A</h1>',
        '<p data-quelle="templates/partials/zeile.hbs:1">',
        '<b data-quelle="templates/partials/zeile.hbs:2">x</b><b data-quelle="templates/partials/zeile.hbs:2">y</b>',
        '</p>\n',
      ].join('\n'),
    });
  });

  test('a mail goes out without a word about files, even from a partial it shares with a report', () => {
    const mail = whole({ 'mail.hbs': '<p>{{anrede}}</p>{{> zeile}}' }).fill('mail', {
      anrede: 'A',
      namen: ['x'],
    });
    expect(mail).toMatchObject({ ok: true, value: '<p>A</p><p>\n<b>x</b>\n</p>\n' });
  });

  test('an unknown field is named with file and line, also inside a partial', () => {
    const outcome = whole({ 'partials/zeile.hbs': '<p>\n{{nahmen}}\n</p>\n' }).fill('managementbericht', {
      titel: 'x',
      namen: [],
    });
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics[0]).toMatchObject({
      code: 'VOR-402',
      place: { file: 'templates/partials/zeile.hbs', line: 2 },
    });
    expect(outcome.diagnostics[0]?.message).toContain('„nahmen“');
  });

  test('an unknown helper is refused before a report is begun', () => {
    const outcome = load({ 'mail.hbs': '<p>\n{{gross anrede}}\n</p>' });
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics[0]).toMatchObject({ code: 'VOR-402', place: { file: 'templates/mail.hbs' } });
  });

  test('a template that cannot be parsed is named with its line', () => {
    const outcome = load({ 'jahresbericht.hbs': '<h1>\n{{#if titel}}\n</h1>' });
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics[0]).toMatchObject({ place: { file: 'templates/jahresbericht.hbs' } });
  });

  test('an unclosed block is explained in German', () => {
    const outcome = load({ 'mail.hbs': '<p>\n{{#if a}}\n{{/each}}\n</p>' });
    expect(outcome.diagnostics[0]).toMatchObject({ code: 'VOR-402', place: { file: 'templates/mail.hbs' } });
    expect(outcome.diagnostics[0]?.message).toBe('Der Block „if“ wird mit „each“ geschlossen.');
  });

  test('a file that is not UTF-8 is a finding, not a crash', () => {
    const outcome = load({ 'mail.hbs': Uint8Array.from([0x3c, 0x70, 0x3e, 0xfc]) });
    expect(outcome.diagnostics[0]).toMatchObject({
      code: 'VOR-402',
      message: 'Die Datei ist nicht in UTF-8 gespeichert.',
    });
  });

  test('a missing partial is named where it was asked for', () => {
    const outcome = whole({ 'jahresbericht.hbs': '<h1>\n{{titel}}\n{{> anhnag}}\n</h1>' }).fill(
      'jahresbericht',
      { titel: 'x' },
    );
    expect(outcome.diagnostics[0]).toMatchObject({ place: { file: 'templates/jahresbericht.hbs', line: 3 } });
    expect(outcome.diagnostics[0]?.message).toContain('„anhnag“');
  });

  test('a missing template is said', () => {
    const outcome = load({ 'mailtext.hbs': null });
    expect(outcome.diagnostics[0]).toMatchObject({
      code: 'VOR-401',
      place: { file: 'templates/mailtext.hbs' },
    });
  });

  test('the inherited properties of objects are out of reach', () => {
    const outcome = whole({ 'mail.hbs': '{{anrede.constructor.name}}' }).fill('mail', { anrede: {} });
    expect(outcome.ok).toBe(false);
  });
});

describe('pictures of the templates', () => {
  const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
  const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]);

  test('have the name that a template uses, and the type that their bytes say', () => {
    const outcome = load({ 'bilder/logo.png': JPEG, 'bilder/Wappen.JPG': PNG });
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.ok && [...outcome.value.illustrations.values()]).toEqual([
      { name: 'bilder/Wappen.JPG', mediaType: 'image/png', bytes: PNG },
      { name: 'bilder/logo.png', mediaType: 'image/jpeg', bytes: JPEG },
    ]);
  });

  test('are inputs of every report, as the templates are', () => {
    const outcome = load({ 'bilder/logo.png': PNG });
    expect(outcome.ok && outcome.value.inputs.map(({ file }) => file)).toContain('templates/bilder/logo.png');
  });

  test('that are neither PNG nor JPEG are left out with a warning', () => {
    const outcome = load({ 'bilder/logo.png': '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    expect(outcome.ok && outcome.value.illustrations.size).toBe(0);
    expect(outcome.diagnostics).toMatchObject([
      { code: 'VOR-403', severity: 'warning', place: { file: 'templates/bilder/logo.png' } },
    ]);
  });

  test('leave other files of their folder alone, and need no folder', () => {
    expect(load({ 'bilder/.gitkeep': '', 'bilder/Thumbs.db': 'x' }).diagnostics).toEqual([]);
    expect(whole().illustrations.size).toBe(0);
  });
});
