import { describe, expect, it } from 'vitest';
import { dispatchFor } from '../../../../src/domain/dispatch.ts';
import type { Report } from '../../../../src/domain/report.ts';
import { agreementExcerpt } from '../../../../src/read/agreement/excerpt.ts';
import { scopedAgreement } from '../../../../src/read/scope/scoped-agreement.ts';
import { agreementText, readText, sampleAgreement } from '../../../support/agreement-text.ts';

const RULES = `
freigabe:
  vier-augen: ja
  berechtigt:
    - { name: M. Muster, funktion: Geschäftsführung }
stellungnahmen:
  - { stelle: agentur, name: Sachgebiet Controlling, e-mail: sachgebiet@example.org }
  - { stelle: landkreis, name: Sozialamt, e-mail: sozialamt@example.org, anrede: Sehr geehrte Frau Beispiel }
`;

function agreementWithRules(rules = RULES) {
  const read = readText(`${agreementText}${rules}`);
  if (!read.ok) throw new Error(read.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return read.value;
}

function codes(rules: string): readonly string[] {
  return readText(`${agreementText}${rules}`).diagnostics.map(({ code }) => code);
}

const report = { reportId: 'a', mail: { subject: '', text: '', html: '', chart: null } } as Report;

describe('who may approve', () => {
  it('is nothing an agreement must say', () => {
    expect(sampleAgreement()).not.toHaveProperty('approval');
    expect(sampleAgreement()).not.toHaveProperty('opinions');
  });

  it('is filed with the report, and not with a draft', () => {
    const agreement = agreementWithRules();
    const rules = { fourEyes: true, entitled: [{ name: 'M. Muster', role: 'Geschäftsführung' }] };
    expect(dispatchFor(agreement, report, 'a.pdf').approval).toEqual(rules);
    expect(dispatchFor(agreement, report, 'a.pdf', { returnBy: null })).not.toHaveProperty('approval');
  });

  it('is anybody but the author where the agreement says nothing but four eyes', () => {
    const { approval } = agreementWithRules('freigabe: { vier-augen: ja }\n');
    expect(approval).toEqual({ fourEyes: true, entitled: [] });
  });

  it('does not travel inside the report', () => {
    const excerpt = agreementExcerpt(agreementWithRules());
    for (const word of ['vier-augen', 'M. Muster', 'Sachgebiet Controlling'])
      expect(excerpt).not.toContain(word);
  });

  it('is asked for in full', () => {
    expect(codes('freigabe: { berechtigt: [] }\n')).toHaveLength(1);
    expect(codes('freigabe: { berechtigt: [{ name: M. Muster }] }\n')).toHaveLength(1);
    expect(codes('freigabe: { vier-augen: vielleicht }\n')).toHaveLength(1);
  });
});

describe('those who write opinions', () => {
  it('get drafts, each with their salutation, and no report', () => {
    const agreement = agreementWithRules();
    const draft = dispatchFor(agreement, report, 'a.pdf', { returnBy: null });
    expect(draft.recipients.map(({ salutation, address }) => `${salutation}: ${address}`)).toEqual([
      'Sehr geehrte Damen und Herren: sachgebiet@example.org',
      'Sehr geehrte Frau Beispiel: sozialamt@example.org',
    ]);
    expect(dispatchFor(agreement, report, 'a.pdf').recipients).toHaveLength(3);
  });

  it('are the signatories where nobody is named', () => {
    const { recipients, draft } = dispatchFor(sampleAgreement(), report, 'a.pdf', { returnBy: null });
    expect(recipients).toEqual(dispatchFor(sampleAgreement(), report, 'a.pdf').recipients);
    expect(draft).toEqual({ returnBy: null });
  });

  it('of the other side get no edition of one side', () => {
    const { opinions } = scopedAgreement(agreementWithRules(), 'BA');
    expect(opinions?.map(({ party }) => party)).toEqual(['agentur']);
  });

  it('have an address each, and belong to a partner', () => {
    const twice = `stellungnahmen:
  - { stelle: agentur, name: A, e-mail: eins@example.org }
  - { stelle: landkreis, name: B, e-mail: EINS@example.org }
`;
    expect(codes(twice)).toEqual(['DEF-136']);
    expect(codes('stellungnahmen: [{ stelle: agentur, name: A, e-mail: "a@b.de, c@d.de" }]\n')).toHaveLength(
      1,
    );
  });
});
