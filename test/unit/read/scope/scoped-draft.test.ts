import { describe, expect, test } from 'vitest';
import type { Agreement, Indicator } from '../../../../src/domain/agreement.ts';
import { decimal } from '../../../../src/domain/decimal.ts';
import type { Draft } from '../../../../src/domain/draft.ts';
import { day, month } from '../../../../src/domain/month.ts';
import { placeIn } from '../../../../src/domain/place.ts';
import type { Amendment, PlanTerms } from '../../../../src/domain/target.ts';
import { agreementExcerpt } from '../../../../src/read/agreement/excerpt.ts';
import { scopedDraft } from '../../../../src/read/scope/scoped-draft.ts';
import { draftWith, emptyHead, observed } from '../../../support/draft-fixture.ts';
import { formulaFrom, goal } from '../../../support/goal-fixture.ts';

const flow = (messgroesse: string) => ({ art: 'fluss-kumuliert', messgroesse });
const planBy = (metric: string): PlanTerms => ({
  kind: 'delivered',
  delivered: { kind: 'metric', metric, monthly: true },
  years: null,
  excluded: [],
});

const exits: Indicator = goal('III.1', flow('abgaenge'), {
  subgroups: { groups: [{ title: 'Frauen', formula: formulaFrom(flow('abgaenge_w')) }], complete: false },
  benchmark: {
    definition: { id: 'K2', text: '', source: '', caveat: '' },
    formula: formulaFrom(flow('vergleich')),
  },
  terms: { target: { kind: 'level', level: decimal(60) }, plan: planBy('soll') },
});
const programme: Indicator = { ...goal('IV.1', flow('aufnahmen')), owner: 'Kommune' };

const both: Amendment = {
  id: 'nachtrag-1',
  title: 'Nachtrag zu Abgängen und Aufnahmen',
  signed: day('2020-06-30'),
  signatures: [
    { party: 'agentur', day: day('2020-06-29') },
    { party: 'landkreis', day: day('2020-06-30') },
    { party: 'jobcenter', day: day('2020-06-28') },
  ],
  from: month('2020-07'),
  wording: 'Die Zahl der Aufnahmen wird auf 20 gesenkt.',
  goals: [
    { indicator: 'III.1', plan: planBy('soll_neu') },
    { indicator: 'IV.1', target: { kind: 'level', level: decimal(20) } },
  ],
};
const METRICS = ['abgaenge', 'abgaenge_w', 'vergleich', 'soll', 'soll_neu', 'aufnahmen'];

function draftOf(amendment: Amendment, own: Partial<Draft> = {}): Draft {
  const observations = METRICS.map((id) => observed(id, '2020-01', '7'));
  const draft = draftWith('2020-08', [exits, programme], observations, own);
  return { ...draft, agreement: { ...draft.agreement, amendments: [amendment] } };
}

const amendmentsOf = ({ agreement }: Draft) => agreement.amendments ?? [];

describe('the edition of one side', () => {
  test('holds every metric its goals speak of: groups, month values, delivered and amended plans', () => {
    const ba = scopedDraft(draftOf(both), 'BA');
    expect(ba.agreement.metrics.map(({ id }) => id)).toEqual(METRICS.slice(0, -1));
    expect(ba.observations.map(({ metric }) => metric)).toEqual(METRICS.slice(0, -1));
    expect(scopedDraft(draftOf(both), 'Kommune').observations.map(({ metric }) => metric)).toEqual([
      'aufnahmen',
    ]);
  });

  test('knows of an amendment the changes of its own goals, and no words about the others', () => {
    const [amendment, ...others] = amendmentsOf(scopedDraft(draftOf(both), 'BA'));
    expect(others).toEqual([]);
    expect(amendment).toMatchObject({ title: 'Nachtrag', wording: '', from: month('2020-07') });
    expect(amendment?.goals.map(({ indicator }) => indicator)).toEqual(['III.1']);
    expect(amendment?.signatures.map(({ party }) => party)).toEqual(['agentur', 'jobcenter']);
  });

  test('quotes it where a mark says so, or where all its goals are its own', () => {
    const marked = { ...both, scope: 'alle' } as const;
    const own = { ...both, goals: both.goals.slice(1) };
    expect(amendmentsOf(scopedDraft(draftOf(marked), 'BA'))[0]).toMatchObject({ wording: both.wording });
    expect(amendmentsOf(scopedDraft(draftOf(own), 'Kommune'))[0]).toMatchObject({
      title: both.title,
      wording: both.wording,
    });
    expect(amendmentsOf(scopedDraft(draftOf(own), 'BA'))).toEqual([]);
  });

  test('has the own sentences of its goals, and context values with a mark', () => {
    const value = (label: string) => ({
      label,
      value: decimal(9),
      unit: { kind: 'ratio' } as const,
      precision: 1,
      when: '2020',
      source: 'Quelle',
      comparisonType: null,
      place: placeIn('data/berichte/2020-08.yaml'),
    });
    const head = {
      ...emptyHead,
      explanations: ['III.1', 'IV.1'].map((indicator) => ({
        indicator,
        text: `Satz ${indicator}`,
        author: 'Controlling',
      })),
      context: [
        value('unmarkiert'),
        { ...value('für alle'), scope: 'alle' as const },
        { ...value('BA'), scope: 'BA' as const },
      ],
    };
    const of = (scope: 'BA' | 'Kommune') => scopedDraft(draftOf(both, { head }), scope).head;
    expect(of('Kommune').explanations.map(({ text }) => text)).toEqual(['Satz IV.1']);
    expect(of('Kommune').context.map(({ label }) => label)).toEqual(['für alle']);
    expect(of('BA').context.map(({ label }) => label)).toEqual(['für alle', 'BA']);
  });
});

describe('the agreement that travels with it', () => {
  const entry = (amendment: Amendment) => ({
    id: amendment.id,
    titel: amendment.title,
    unterschriften: amendment.signatures.map(({ party, day: datum }) => ({ stelle: party, datum })),
    wortlaut: amendment.wording,
    ziele: amendment.goals.map(({ indicator }) => ({ ziel: indicator })),
  });
  const excerptOf = (amendment: Amendment, scope?: 'BA' | 'Kommune') => {
    const whole = draftOf(amendment);
    const agreement: Agreement = { ...whole.agreement, written: { nachtraege: [entry(amendment)] } };
    return agreementExcerpt(scope ? scopedDraft({ ...whole, agreement }, scope).agreement : agreement);
  };

  test('tells an amendment as the edition knows it', () => {
    const ba = excerptOf(both, 'BA');
    expect(ba).toContain('titel: Nachtrag\n');
    expect(ba).toContain('ziel: III.1');
    expect(ba).not.toMatch(/Aufnahmen|IV\.1|landkreis/);
  });

  test('is whole where nothing is left out', () => {
    const all = excerptOf(both);
    expect(all).toContain(both.title);
    expect(all).toContain(both.wording);
    expect(all.match(/stelle:/g)).toHaveLength(3);
    expect(all).toMatch(/III\.1[\s\S]*IV\.1/);
  });
});
