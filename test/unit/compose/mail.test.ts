import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/domain/draft.ts';
import type { MailText } from '../../../src/domain/report.ts';
import { jsonText } from '../../support/json-text.ts';
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

  test('leaves the four marks for the delivery, and nobody else can write one', () => {
    const { text, html } = mail(1, (draft) => ({
      ...draft,
      head: { ...draft.head, news: ['{{anrede}} {{x}}'] },
    }));
    for (const mark of ['{{anrede}}', '{{freigabe}}', '{{pruefsumme}}', '{{archivkette}}']) {
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

describe('the mail of a draft', () => {
  const draft = (change?: (draft: Draft) => Draft) =>
    variedReport(sample, { returnBy: '2020-09-25', ...(change && { change }) }).mail;

  test('says in its subject what it is and until when an opinion is asked for', () => {
    expect(draft().subject).toBe('ENTWURF: Managementbericht August 2020, Rückgabe bis 25.09.2020');
    const short = draft((read) => ({
      ...read,
      agreement: { ...read.agreement, jobcenter: { ...read.agreement.jobcenter, name: 'JC' } },
    }));
    expect(short.subject).toBe('ENTWURF: Managementbericht JC, August 2020, Rückgabe bis 25.09.2020');
  });

  test('asks for the opinion, until when and to whom, and shows no results', () => {
    const { text, html, chart } = draft();
    const asked = 'Ihre Stellungnahme bis zum 25.09.2020 an Controlling des Jobcenters Mansfeld-Südharz';
    expect(text).toContain(`${asked}: controlling@example.org.`);
    expect(html.replaceAll(/<\/?strong>/g, '')).toContain(asked);
    expect(text).toContain('anbei der Entwurf zum Managementbericht für den Berichtsmonat August');
    expect(text).not.toContain('Ergebnis:');
    expect([chart, html.includes('cid:')]).toEqual([null, false]);
  });
});

describe('a correction', () => {
  const sentence = 'Fassung 2 ersetzt Fassung 1 vom 28.09.2020. Grund: Nachmeldung {{anrede}} <b>';
  const report = variedReport(sample, { version: 2, correction: 'Nachmeldung {{anrede}} <b>' });

  test('says in the mail what it replaces and why; nobody writes a mark that way', () => {
    const { text, html } = report.mail;
    expect(text).toContain(`Korrektur: ${sentence.replace('{{', '{ {')}.`);
    expect(html).toContain('Nachmeldung { {anrede}} &lt;b&gt;.');
    expect(text.split('{{anrede}}')).toHaveLength(2);
  });

  test('says so under the title of the report and in its data', () => {
    expect(JSON.stringify(report.tree)).toContain(`${sentence}.`);
    expect(JSON.parse(jsonText(report)).bericht.korrektur).toEqual({
      ersetztFassung: 1,
      vom: '2020-09-28',
      grund: 'Nachmeldung {{anrede}} <b>',
    });
  });

  test('of the year says so on its cover', () => {
    const year = variedReport(sample, {
      month: '2020-12',
      edition: 'jahr',
      version: 2,
      correction: 'Nachmeldung?',
    });
    expect(JSON.stringify(year.tree)).toContain('Fassung 1 vom 28.09.2020. Grund: Nachmeldung?"');
  });
});
