import type { DataStatus, Observation } from '../../domain/observation.ts';
import { type Change, type ChangeKind, changeKind } from '../../domain/revision.ts';
import type { Unit } from '../../domain/unit.ts';
import { deliveredNumber, valueText } from '../format-german.ts';
import { STATUS_MARK } from './data-marks.ts';
import { DASH } from './figures.ts';

/** `berichtigt (R)`, `endgültig`, `wieder vorläufig`: what became of a value. */
export function changeWord(change: Change): string {
  const kind = changeKind(change);
  if (kind === 'reopened' && change.after.status === 'estimated') return 'nur noch geschätzt';
  return kind === null ? WORDS.moved : WORDS[kind];
}

const WORDS: Readonly<Record<ChangeKind, string>> = {
  corrected: 'berichtigt (R)',
  settled: 'endgültig',
  reopened: 'wieder vorläufig',
  withdrawn: 'zurückgenommen',
  suppressed: 'gesperrt',
  moved: 'vorläufig',
};

/** Both values as printed, in the unit of their metric. What is held back now is not told from before either. */
export function changedValues({ before, after }: Change, unit: Unit): { bisher: string; jetzt: string } {
  const hidden = after.status === 'suppressed';
  return { bisher: hidden ? DASH : shownValue(before, unit), jetzt: shownValue(after, unit) };
}

function shownValue({ value, status }: Observation, unit: Unit): string {
  if (value === null || status === 'suppressed') return NO_VALUE[status] ?? 'k. A.';
  const mark = STATUS_MARK[status];
  const shown =
    unit.kind === 'count' ? deliveredNumber(value) : valueText(value, unit, unit.kind === 'ratio' ? 1 : 0);
  return shown + (mark === '' ? '' : `\u00a0${mark}`);
}

const NO_VALUE: Readonly<Partial<Record<DataStatus, string>>> = { suppressed: '*' };
