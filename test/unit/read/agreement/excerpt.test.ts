import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../../../src/domain/agreement.ts';
import { agreementExcerpt } from '../../../../src/read/agreement/excerpt.ts';
import { scopedAgreement } from '../../../../src/read/scope/scoped-agreement.ts';
import { parseYaml } from '../../../../src/read/yaml/document.ts';
import { agreementWith, readText, sampleAgreement } from '../../../support/agreement-text.ts';

function plain(excerpt: string): unknown {
  const document = parseYaml({ file: 'auszug.yaml', text: excerpt });
  if (!document.ok) throw new Error(document.diagnostics.map(({ message }) => message).join('\n'));
  return document.value.value;
}

function read(...changes: readonly (readonly [string, string])[]): Agreement {
  const outcome = readText(agreementWith(...changes));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

describe('the agreement that travels inside a report', () => {
  const excerpt = agreementExcerpt(sampleAgreement());

  test('is the definition itself, value for value, but for what no reader needs', () => {
    const { written } = sampleAgreement() as { written: Readonly<Record<string, unknown>> };
    const copy = plain(excerpt) as Readonly<Record<string, unknown>>;
    expect(Object.keys(copy)).toEqual(Object.keys(written).filter((key) => key !== 'versand'));
    expect(copy['ziele']).toEqual(written['ziele']);
    expect(copy['praeambel']).toEqual(written['praeambel']);
    expect(copy['ansprechpartner']).toEqual({ name: 'Controlling des Jobcenters Mansfeld-Südharz' });
  });

  test('carries no address that somebody wrote into a text', () => {
    const agreement = read([
      'wortlaut: |',
      'wortlaut: |\n      Fragen an vor.name@jobcenter-ge.de (intern).\n',
    ]);
    expect(agreementExcerpt(agreement)).toContain('Fragen an [E-Mail-Adresse] (intern).');
  });

  test('of one side holds its goals, metrics, sources and partners alone', () => {
    const text = agreementExcerpt(scopedAgreement(sampleAgreement(), 'Kommune'));
    const copy = plain(text) as Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
    const ids = (list: string, key = 'id') => copy[list]?.map((entry) => entry[key]);
    expect(ids('ziele')).toEqual(['IV.1', 'IV.2', 'IV.3', 'IV.4', 'IV.5']);
    expect(ids('abschnitte')).toEqual(['IV']);
    expect(ids('quellen')).toEqual(['landkreis']);
    expect(ids('partner', 'stelle')).toEqual(['landkreis', 'jobcenter']);
    expect(text).not.toContain('integrationen');
    expect(text).not.toContain('18,9');
  });
});

describe('the minimum of the confidentiality filter', () => {
  const minimum = (text: string) => read(['  mindestzahl: 3', text]).minimumCount;

  test('is what the agreement says, else three', () => {
    expect(minimum('  mindestzahl: 5')).toBe(5);
    expect(read(['geheimhaltung:\n  mindestzahl: 3\n', '']).minimumCount).toBe(3);
  });

  test('is at least one', () => {
    const outcome = readText(agreementWith(['mindestzahl: 3', 'mindestzahl: 0']));
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics.map(({ message }) => message).join()).toContain('mindestens 1');
  });
});
