import type { Assessment, Comparison } from '../../domain/assessment.ts';
import { stepAnchor, targetAnchor } from '../derivation/anchor.ts';

/** Where the figures of one row of the overview are derived; empty without a derivation. */
export interface RowAnchors {
  readonly zielwert: string;
  readonly soll: string;
  readonly ist: string;
  readonly abweichung: string;
  readonly vorjahr: string;
  readonly voraussichtlich: string;
}

export function rowAnchors({ indicator, judged, months, outlook }: Assessment): RowAnchors {
  const at = (key: string) => (judged === null ? '' : stepAnchor(indicator.id, key, judged.month));
  const december = months.at(-1);
  // The estimate comes first in print, and the computed value right behind it in the derivations.
  const ahead = outlook.estimate === null ? 'voraussichtlich' : 'einschaetzung';
  return {
    zielwert: targetAnchor(indicator.id),
    soll: at('soll'),
    ist: at('ist'),
    abweichung: at('abweichung'),
    vorjahr: at('vorjahr'),
    voraussichtlich: december === undefined ? '' : stepAnchor(indicator.id, ahead, december.month),
  };
}

export function readingAnchors(goal: string, reading: string, judged: Comparison | null): RowAnchors {
  const at = (key: string) =>
    judged === null ? '' : stepAnchor(goal, `lesart-${reading.toLowerCase()}-${key}`, judged.month);
  const none = { zielwert: '', soll: '', abweichung: '', voraussichtlich: '' };
  return { ...none, ist: at('ist'), vorjahr: at('vorjahr') };
}
