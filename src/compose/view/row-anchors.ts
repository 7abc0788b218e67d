import type { Assessment, Comparison } from '../../domain/assessment.ts';
import { stepAnchor } from '../derivation/anchor.ts';

/** Where the figures of one row of the overview are derived; empty without a derivation. */
export interface RowAnchors {
  readonly soll: string;
  readonly ist: string;
  readonly abweichung: string;
  readonly vorjahr: string;
  readonly voraussichtlich: string;
}

export function rowAnchors({ indicator, judged, months }: Assessment): RowAnchors {
  const at = (key: string) => (judged === null ? '' : stepAnchor(indicator.id, key, judged.month));
  const december = months.at(-1);
  return {
    soll: at('soll'),
    ist: at('ist'),
    abweichung: at('abweichung'),
    vorjahr: at('vorjahr'),
    voraussichtlich:
      december === undefined ? '' : stepAnchor(indicator.id, 'voraussichtlich', december.month),
  };
}

export function readingAnchors(goal: string, reading: string, judged: Comparison | null): RowAnchors {
  const at = (key: string) =>
    judged === null ? '' : stepAnchor(goal, `lesart-${reading.toLowerCase()}-${key}`, judged.month);
  return { soll: '', ist: at('ist'), abweichung: '', vorjahr: at('vorjahr'), voraussichtlich: '' };
}
