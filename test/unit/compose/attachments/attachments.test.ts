import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../src/domain/draft.ts';
import type { Report } from '../../../../src/domain/report.ts';
import { jsonText } from '../../../support/json-text.ts';
import { sampleData, sampleText } from '../../../support/sample-data.ts';
import { openSample, sampleReport, variedReport } from '../../../support/sample-report.ts';

const sample = openSample();
const names = ({ attachments }: Report) => attachments.map(({ name }) => name);
const bytesOf = ({ attachments }: Report, name: string) =>
  new TextDecoder().decode(attachments.find((each) => each.name === name)?.bytes);

describe('the attachments of a report', () => {
  const august = sampleReport(sample);

  test('are the extract, the agreement, the printed comments and bericht.json', () => {
    expect(names(august)).toHaveLength(25);
    expect(names(august).slice(0, 4)).toEqual([
      'quellenauszug_2020-08.csv',
      'zielvereinbarung_msh-2020.yaml',
      'kommentar_I.1-agentur.md',
      'kommentar_I.1-jobcenter.md',
    ]);
    expect(names(august).slice(-3)).toEqual([
      'kommentar_besondere-umstaende.md',
      'kommentar_umsetzung.md',
      'bericht.json',
    ]);
  });

  test('say how they belong to the report and what they are', () => {
    const [extract, agreement, comment] = august.attachments;
    expect(extract).toMatchObject({ mediaType: 'text/csv', relationship: 'Source' });
    expect(agreement).toMatchObject({ mediaType: 'application/yaml', relationship: 'Source' });
    expect(comment).toMatchObject({
      mediaType: 'text/markdown',
      relationship: 'Source',
      description: 'Stellungnahme der Agentur für Arbeit zu I.1',
    });
    expect(august.attachments.at(-1)).toMatchObject({ mediaType: 'application/json', relationship: 'Data' });
  });

  test('hold the comments as they are printed, and the figures of this edition', () => {
    expect(bytesOf(august, 'kommentar_I.1-jobcenter.md')).toBe(
      sampleText('kommentare/2020-08/I.1-jobcenter.md'),
    );
    expect(bytesOf(august, 'kommentar_umsetzung.md')).toBe(sampleText('kommentare/2020-08/umsetzung.md'));
    expect(bytesOf(august, 'bericht.json')).toBe(jsonText(august));
  });

  test('hold nothing of a comment that no reader sees', () => {
    const hidden =
      '<!-- intern: Herr X hat recht --> <span>ja</span>\n\n<div hidden>geheim</div>\n\nSichtbar.';
    const report = variedReport(sample, {
      change: (draft) => ({
        ...draft,
        comments: draft.comments.map((comment) => ({ ...comment, markdown: hidden })),
      }),
    });
    const comment = bytesOf(report, 'kommentar_I.1-jobcenter.md');
    expect(comment).toContain('Sichtbar.');
    expect(comment).not.toMatch(/intern|Herr X|geheim|<!--/);
  });

  test('hold the agreement without comments, addresses and telephone numbers', () => {
    const agreement = bytesOf(august, 'zielvereinbarung_msh-2020.yaml');
    expect(agreement).toContain('zielwert: 18,9 %');
    expect(agreement).toContain('Controlling des Jobcenters');
    expect(agreement).not.toMatch(/^\s*#| # |@|example\.org|030 23125|anrede|e-mail|telefon:/m);
  });

  test('of the year-end edition are named after it and hold the assessment of the partners', () => {
    const year = sampleReport(sample, '2020-12', 'jahr');
    expect(names(year)[0]).toBe('quellenauszug_2020-jahr.csv');
    expect(names(year)).toContain('kommentar_bewertung-der-partner.md');
  });

  test('have ASCII names that differ', () => {
    for (const report of [august, sampleReport(sample, '2020-12', 'jahr')]) {
      expect(new Set(names(report).map((name) => name.toLowerCase())).size).toBe(report.attachments.length);
      expect(names(report).every((name) => /^[A-Za-z0-9._-]+$/.test(name))).toBe(true);
    }
  });

  test('never hold an export', () => {
    const data = sampleData();
    const folders = ['2020-05', '2020-07', '2020-08'].map((name) => `exporte/${name}`);
    const exports = folders.flatMap((folder) =>
      data.list(folder).map(({ name }) => data.read(`${folder}/${name}`)),
    );
    expect(exports).toHaveLength(7);
    for (const { bytes } of august.attachments) {
      expect(exports.some((whole) => whole !== null && Buffer.from(bytes).includes(Buffer.from(whole)))).toBe(
        false,
      );
    }
  });
});

describe('a comment', () => {
  test('that this edition does not print stays out', () => {
    const later = (draft: Draft): Draft => ({
      ...draft,
      texts: draft.texts.map((text) =>
        text.id === 'umsetzung' ? { ...text, id: 'bewertung-der-partner' } : text,
      ),
    });
    expect(names(variedReport(sample, { change: later }))).not.toContain('kommentar_umsetzung.md');
  });

  test('printed in a draft goes with the draft', () => {
    const report = variedReport(sample, { returnBy: '2020-10-02' });
    expect(names(report)).toContain('kommentar_I.1-jobcenter.md');
  });
});
