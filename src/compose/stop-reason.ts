import type { Assessment } from '../domain/assessment.ts';
import type { Gap } from '../domain/draft.ts';
import { yearOf } from '../domain/month.ts';
import type { ReportedData } from '../domain/observation.ts';
import { isProvisional } from '../domain/target-versions.ts';
import { monthName, monthYear } from './format-german.ts';
import { gapText } from './sentences.ts';

// Why a goal stops where it does. A month that only waits for its final value, or for its delivery, needs no words.

/** For a narrow cell: `Juli gesperrt`, `September nur geschätzt`, `Juni wieder vorläufig`, `Dezember 2019 fehlt`. */
export function stopNote({ reach: { gap }, months }: Assessment, data: ReportedData): string {
  if (gap === null) return '';
  const year = months[0] && yearOf(months[0].month);
  const when = yearOf(gap.month) === year ? monthName(gap.month) : monthYear(gap.month);
  const word = stopWord(gap, data);
  // A missing month of the year is named with all others that are missing.
  if (word === 'fehlt' && yearOf(gap.month) === year) return '';
  return word === '' ? '' : `${when} ${word}`;
}

function stopWord(gap: Gap, data: ReportedData): string {
  switch (gap.why) {
    case 'suppressed':
      return 'gesperrt';
    case 'estimated':
      return 'nur geschätzt';
    case 'zero-denominator':
      return 'ohne Bezugsgröße (null)';
    case 'not-final':
      return wasFinal(gap, data) ? 'wieder vorläufig' : '';
    case 'missing':
    case 'never-delivered':
      return 'fehlt';
  }
}

function wasFinal({ metric, month }: Gap, data: ReportedData): boolean {
  return data.history(metric, month).some(({ status }) => status === 'final');
}

/** For the page of the goal: `nicht weiter bewertet: der Wert für Juli 2020 ist … gesperrt`; empty where `stopNote` is. */
export function stopSentence(assessment: Assessment, data: ReportedData): string {
  const { gap, judged } = assessment.reach;
  if (gap === null || judged === null || stopNote(assessment, data) === '') return '';
  const again = gap.why === 'not-final' ? `der Wert für ${monthYear(gap.month)} ist wieder vorläufig` : null;
  return `nicht weiter bewertet: ${again ?? gapText(gap).replace(/\.$/, '')}`;
}

/** Below the name of a goal that has no judged month; a missing month stands beside the rating. */
export function nothingJudged({ reach: { gap } }: Pick<Assessment, 'reach'>): string {
  const waits = gap === null || gap.why === 'not-final' || gap.why === 'estimated';
  return waits ? 'noch kein endgültiger Wert' : 'kein Wert';
}

/** Why a plan is not firm: `Soll vorläufig: ab Januar 2019 liegen nur vorläufige Werte vor`. */
export function openPlanReason({ reach: { planGap } }: Pick<Assessment, 'reach'>): string {
  return planGap ? `Soll vorläufig: ${gapText(planGap).replace(/\.$/, '')}` : '';
}

/** The same where no other mark says it: a provisional value of the year has its own. */
export function openPlanNote({ indicator, reach }: Pick<Assessment, 'indicator' | 'reach'>): string {
  return (indicator.versions ?? []).some(isProvisional) ? '' : openPlanReason({ reach });
}
