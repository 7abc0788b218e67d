import { actionBalance } from '../../domain/action-balance.ts';
import type { Checked } from '../../domain/draft.ts';
import { germanDay, listed } from '../format-german.ts';

/** What became of the year's actions, as a small table and two sentences. German: Maßnahmenbilanz. */
export interface BalanceView {
  readonly vereinbart: string;
  readonly erledigt: string;
  readonly imTermin: string;
  readonly imVerschobenenTermin: string;
  readonly nachTermin: string;
  readonly offen: string;
  readonly ueberfaellig: string;
  /** `3 (2 Maßnahmen)` */
  readonly verschiebungen: string;
  /** How sure the effects of the done ones are; empty where none is done. */
  readonly belege: string;
  /** What the table does not say: those from before the year, those taken up again; empty for none. */
  readonly zusatz: string;
  /** The days of the talks; empty for none. */
  readonly gespraeche: string;
}

export function balanceView(checked: Checked): BalanceView {
  const { actions, agreement, head } = checked;
  const balance = actionBalance(actions, agreement.year, head.day);
  const { moved, moves } = balance;
  return {
    vereinbart: String(balance.agreed),
    erledigt: String(balance.done),
    imTermin: String(balance.inTime),
    imVerschobenenTermin: String(balance.inMovedTime),
    nachTermin: String(balance.late),
    offen: String(balance.open),
    ueberfaellig: String(balance.overdue),
    verschiebungen: moves === 0 ? '0' : `${moves} (${counted(moved)})`,
    belege: evidenceText(balance),
    zusatz: moreText(balance),
    gespraeche: talksText(checked),
  };
}

type Balance = ReturnType<typeof actionBalance>;

/** `Wirkung der erledigten Maßnahmen: 3 belegt, 1 Selbstauskunft, 2 noch nicht belegt.` */
function evidenceText({ done, evidence }: Balance): string {
  if (done === 0) return '';
  const parts = Object.entries(evidence).filter(([, number]) => number > 0);
  return `Wirkung der erledigten Maßnahmen: ${parts.map(([word, number]) => `${number} ${word}`).join(', ')}.`;
}

function moreText({ fromBefore, reopened }: Balance): string {
  const parts = [
    fromBefore === 0 ? '' : `Aus früheren Jahren fortgeführt: ${counted(fromBefore)}.`,
    reopened === 0 ? '' : `Nach einer Erledigung wieder aufgenommen: ${counted(reopened)}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The talks about this year: those of the year itself, and the ones after it up to the report. */
function talksText({ talks, agreement, head }: Checked): string {
  const days = talks
    .map(({ day }) => day)
    .filter((day) => day >= `${agreement.year}-01-01` && day <= head.day)
    .toSorted();
  if (days.length === 0) return '';
  const held = days.length === 1 ? 'Zielnachhaltegespräch am' : `${days.length} Zielnachhaltegespräche:`;
  return `${held} ${listed(days.map(germanDay))}.`;
}

function counted(number: number): string {
  return number === 1 ? '1 Maßnahme' : `${number} Maßnahmen`;
}
