import { describe, expect, test } from 'vitest';
import { loadTemplates, type TemplateSet } from '../../../src/compose/templates.ts';
import type { Outcome } from '../../../src/diagnostic/outcome.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const WHOLE = {
  'managementbericht.hbs': '<h1>{{titel}}</h1>\n{{> zeile}}\n',
  'jahresbericht.hbs': '<h1>{{titel}}</h1>\n',
  'mail.hbs': '<p>{{anrede}}</p>\n',
  'mailtext.hbs': '{{{anrede}}}\n',
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
    expect(html).toMatchObject({
      ok: true,
      value: '<h1>A &amp; B</h1>\n<p>\n<b>&lt;x&gt;</b>\n</p>\n',
    });
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
