import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/domain/draft.ts';
import type { MailText } from '../../../src/domain/report.ts';
import { openSample, variedReport } from '../../support/sample-report.ts';

const sample = openSample();

/** The mail of the August report, in one version or another, after a change to what was read. */
function mail(version = 1, change: (draft: Draft) => Draft = (draft) => draft): MailText {
  return variedReport(sample, { version, change }).mail;
}

describe('the subject', () => {
  test('says what, who and which month, the most telling first', () => {
    expect(mail().subject).toBe('Managementbericht Jobcenter Mansfeld-Südharz, Berichtsmonat August 2020');
  });

  test('of a correction says which version supersedes which', () => {
    expect(mail(2).subject).toMatch(/^KORREKTUR \(Fassung 2 ersetzt 1\): Managementbericht Jobcenter/);
  });

  test('is never longer than 78 characters', () => {
    const long = (draft: Draft): Draft => ({
      ...draft,
      agreement: {
        ...draft.agreement,
        jobcenter: { ...draft.agreement.jobcenter, name: `Jobcenter ${'Nordwest'.repeat(12)}` },
      },
    });
    for (const version of [1, 2]) expect(mail(version, long).subject.length).toBeLessThanOrEqual(78);
  });
});

describe('the text', () => {
  test('gives the result, the goals and what is to be decided in plain words', () => {
    const { text } = mail();
    expect(text).toContain('Ergebnis: 0 von 4 Zielwerten im Soll.');
    expect(text).toContain('- Landkreis: Bestätigung des Stufenplans 145 → 100 Plätze');
    expect(text).toContain('Muster – erfundene Beispieldaten');
  });

  test('leaves the three marks for the delivery, and nobody else can write one', () => {
    const { text, html } = mail(1, (draft) => ({
      ...draft,
      head: { ...draft.head, news: ['{{anrede}} {{x}}'] },
    }));
    for (const mark of ['{{anrede}}', '{{pruefsumme}}', '{{archivkette}}']) {
      expect(text.split(mark)).toHaveLength(2);
      expect(html.split(mark)).toHaveLength(2);
    }
    expect(text).toContain('{ {anrede}}');
  });

  test('carries one picture with words for those who do not see it', () => {
    const { html, chart } = mail();
    expect(chart).toBe('I.1');
    expect(html).toContain('alt="Säulendiagramm je Monat Januar bis Dezember 2020: Integrationsquote');
  });
});
