import type { Indicator } from '../../domain/agreement.ts';
import type { Milestone } from '../../domain/formula.ts';
import type { Month } from '../../domain/month.ts';
import { germanDay } from '../format-german.ts';

/** One row of the table of milestones. */
export interface MilestoneView {
  readonly titel: string;
  readonly termin: string;
  /** `erledigt am 15.06.2020`, `überfällig`, `offen` */
  readonly stand: string;
  readonly ueberfaellig: boolean;
  readonly hinweis: string;
}

/** The milestones of a goal as they stand at the end of the month; none for other goals. German: Meilensteine. */
export function milestoneViews({ formula }: Indicator, month: Month): readonly MilestoneView[] {
  return (formula.milestones?.(month) ?? []).map((each) => ({
    titel: each.title,
    termin: germanDay(each.due),
    stand: stateWord(each),
    ueberfaellig: each.overdue,
    hinweis: each.remark ?? '',
  }));
}

function stateWord({ done, overdue }: Milestone): string {
  if (done !== null) return `erledigt am ${germanDay(done)}`;
  return overdue ? 'überfällig' : 'offen';
}

/** `2 von 4 Meilensteinen erledigt, 1 überfällig` */
export function milestoneCount(milestones: readonly Milestone[]): string {
  const done = milestones.filter((each) => each.done !== null).length;
  const overdue = milestones.filter((each) => each.overdue).length;
  const noun = milestones.length === 1 ? 'Meilenstein' : 'Meilensteinen';
  return `${done} von ${milestones.length} ${noun} erledigt${overdue === 0 ? '' : `, ${overdue} überfällig`}`;
}
