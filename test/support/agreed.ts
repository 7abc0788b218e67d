import type { Agreement, Indicator } from '../../src/domain/agreement.ts';
import { decimal } from '../../src/domain/decimal.ts';
import type { Draft } from '../../src/domain/draft.ts';
import { day, month } from '../../src/domain/month.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { AmendedGoal, Amendment, PlanTerms, TargetTerms } from '../../src/domain/target.ts';
import { draftWith, emptyHead } from './draft-fixture.ts';

/** `change('0.04')` is +4,0 % on the prior year. */
export function change(share: string, fixed: string | null = null, permitted = false): TargetTerms {
  return { kind: 'change', change: decimal(share), permitted, fixed: fixed === null ? null : decimal(fixed) };
}

export function level(value: string): TargetTerms {
  return { kind: 'level', level: decimal(value) };
}

/** `steps({ '2020-01': '145', '2020-07': '115' })` */
export function steps(levels: Readonly<Record<string, string>>): TargetTerms {
  const entries = Object.entries(levels);
  return {
    kind: 'steps',
    steps: entries.map(([from, value]) => ({ from: month(from), level: decimal(value) })),
  };
}

export function plan(kind: PlanTerms['kind'], own: Partial<PlanTerms> = {}): PlanTerms {
  return { kind, delivered: null, years: null, excluded: [], ...own };
}

/** The goal with its value and plan worded like this. */
export function agreedAs(
  indicator: Indicator,
  target: TargetTerms,
  path = plan('prior-year-shares'),
): Indicator {
  const stated = target.kind === 'level' ? target.level : target.kind === 'change' ? target.fixed : null;
  return { ...indicator, target: stated, terms: { target, plan: path } };
}

/** An amendment of the goals, signed in March unless the test says when. */
export function amendment(
  from: string,
  goals: readonly AmendedGoal[],
  own: { readonly id?: string; readonly signed?: string } = {},
): Amendment {
  const { id = 'nachtrag-1', signed = '2020-03-02' } = own;
  return {
    id,
    title: id === 'nachtrag-1' ? '1. Nachtrag' : '2. Nachtrag',
    signed: day(signed),
    signatures: [{ party: 'agentur', day: day(signed) }],
    from: month(from),
    wording: 'Der Zielwert wird **angepasst**.',
    goals,
  };
}

/** A draft about `at` whose agreement has these amendments; its report is of `reportDay`. */
export function draftOf(
  at: string,
  indicators: readonly Indicator[],
  observations: readonly Observation[],
  own: {
    readonly amendments?: readonly Amendment[];
    readonly reportDay?: string;
    readonly edition?: Draft['edition'];
  } = {},
): Draft {
  const { amendments = [], reportDay = emptyHead.day, edition = 'monat' } = own;
  const draft = draftWith(at, indicators, observations, {
    edition,
    head: { ...emptyHead, day: day(reportDay) },
  });
  const agreement: Agreement = { ...draft.agreement, ...(amendments.length > 0 && { amendments }) };
  return { ...draft, agreement };
}
