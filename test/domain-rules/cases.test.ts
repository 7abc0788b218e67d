import { expect, test } from 'vitest';
import { headline, outlookSentence, priorYearSentence } from '../../src/compose/sentences.ts';
import { catalogueEntry } from '../../src/kinds/catalogue/index.ts';
import { plainText } from '../support/plain-text.ts';
import { sampleAssessments } from '../support/sample-assessments.ts';
import { openSample, sampleReport } from '../support/sample-report.ts';

const PEOPLE = /Personen|Menschen|Leute/;

test('a quota counts cases, never persons: the report says so, and so do the sentences it writes', () => {
  expect(catalogueEntry('K2')?.text).toContain('Gezählt werden Fälle, nicht Personen.');
  expect(plainText(sampleReport(openSample()).tree)).toContain('Gezählt werden Fälle, nicht Personen.');
  const quota = sampleAssessments('2020-08').goal('I.1');
  const sentences = [headline(quota, false), priorYearSentence(quota, false), outlookSentence(quota)];
  expect(sentences.join(' ')).toContain('Vorjahreszeitraum');
  expect(sentences.join(' ')).not.toMatch(PEOPLE);
  expect(quota.judged?.parts.map(({ label }) => label)).toEqual(['Integrationen', 'eLb im Mittel']);
});
