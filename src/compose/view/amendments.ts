import type { Checked } from '../../domain/draft.ts';
import type { Amendment } from '../../domain/target.ts';
import { germanDay, monthYear } from '../format-german.ts';
import { markdownToHtml } from '../markdown.ts';
import { amendmentLine } from './amendment-texts.ts';

/** An amendment as the annex prints it. German: Nachtrag. */
export interface AmendmentView {
  readonly titel: string;
  readonly unterzeichnet: string;
  readonly unterschriften: string;
  readonly gueltigAb: string;
  /** One line per goal: from which value to which. */
  readonly aenderungen: readonly string[];
  /** HTML. */
  readonly wortlaut: string;
}

/** Amendments signed by the report's day. */
export function amendmentsInForce({ agreement, head }: Checked): readonly Amendment[] {
  return (agreement.amendments ?? []).filter(({ signed }) => signed <= head.day);
}

export function amendmentViews(checked: Checked): readonly AmendmentView[] {
  return amendmentsInForce(checked).map((amendment) => ({
    titel: amendment.title,
    unterzeichnet: germanDay(amendment.signed),
    unterschriften: amendment.signatures.map((signature) => signatureText(signature, checked)).join(', '),
    gueltigAb: monthYear(amendment.from),
    aenderungen: amendment.goals.flatMap((goal) => amendmentLine(goal, amendment, checked)),
    wortlaut: markdownToHtml(amendment.wording, checked.agreement.place, checked.definitions),
  }));
}

/** Which amendments the year had; that it had none is said, too. German: Nachtrag. */
export function amendmentSentence(checked: Checked): string {
  const told = amendmentsInForce(checked).map(
    ({ title, signed, from }) => `${title} vom ${germanDay(signed)}, gültig ab ${monthYear(from)}`,
  );
  return told.length === 0
    ? 'Ein Nachtrag zur Zielvereinbarung ist nicht geschlossen.'
    : `Nachträge zur Zielvereinbarung (Wortlaut im Anhang): ${told.join('; ')}.`;
}

function signatureText({ party, day }: Amendment['signatures'][number], { agreement }: Checked): string {
  const name = agreement.parties.find(({ id }) => id === party)?.shortName ?? party;
  return `${name} ${germanDay(day)}`;
}
