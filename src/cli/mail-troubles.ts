import { GAVE_UP } from '../deliver/back-off.ts';
import type { PlannedMail } from '../deliver/plan.ts';
import { mailDeferred, mailGivenUp, mailRejected, mailUnclear } from '../diagnostic/catalogue/mail.ts';
import { mailsLeft } from '../diagnostic/catalogue/mail-decision.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { germanMoment } from '../diagnostic/german-text.ts';
import type { Mailer } from '../domain/effects.ts';
import { reportTitle } from './report-title.ts';

const KINDS = { VERSCHOBEN: mailDeferred, ABGELEHNT: mailRejected, UNKLAR: mailUnclear } as const;

/** Signs of the usual troubles in the words of Node, nodemailer and mail servers, and the German for them. */
const HAPPENED: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED/, 'nimmt keine Verbindung an'],
  [/ENOTFOUND|EAI_AGAIN|EDNS/, 'ist unter diesem Namen nicht zu finden'],
  [/ETIMEDOUT|timeout|timed out|EHOSTUNREACH|ENETUNREACH/i, 'antwortet nicht'],
  [
    /unreadable reply|nobody asked for|answered with 354|before the end|exceeds maximum/,
    'antwortet nicht nach den Regeln',
  ],
  [/certificate|self.signed/i, 'weist sich mit einem Zertifikat aus, das nicht gilt'],
  [/STARTTLS|TLS|SSL/i, 'bietet keine verschlüsselte Verbindung an'],
  [/\b53[045]\b|invalid login|authenticat/i, 'nimmt die Anmeldung nicht an'],
];

/**
 * Why messages are not with their recipients, and what to do: messages with the same cause are one finding.
 *
 * Errors  MAI-631 (VERSCHOBEN), MAI-632 (ABGELEHNT), MAI-654 (ABGELEHNT after five days), MAI-633 (UNKLAR); nothing
 *         for every other state and for replaced versions.
 */
export function mailTroubles(
  rows: readonly PlannedMail[],
  mailer?: Pick<Mailer, 'server'>,
): readonly Diagnostic[] {
  const open = rows.filter(({ action }) => action === 'send' || action === 'decide');
  const causes = Map.groupBy(open, ({ state, answer }) => `${state} ${answer}`);
  return [...causes.values()].flatMap((alike) => {
    const [first] = alike;
    const kind = first === undefined ? undefined : kindOf(first);
    if (first === undefined || kind === undefined) return [];
    const answer = first.answer.replace(GAVE_UP, '').trim();
    const recipients = [...new Set(alike.map(({ recipient }) => recipient.address))];
    const server = mailer?.server ?? '';
    return [kind(null, { server, recipients, happened: happened(answer), answer, until: untilOf(alike) })];
  });
}

/** MAI-682: messages of a replaced version, one finding for each version. */
export function leftFindings(rows: readonly PlannedMail[]): readonly Diagnostic[] {
  const reports = Map.groupBy(rows, ({ report }) => report);
  return [...reports].map(([report, left]) => {
    const mails = left.map(({ recipient, state }) => `${recipient.address} (${state})`);
    return mailsLeft(null, { title: reportTitle(report), mails });
  });
}

function kindOf({ state, answer }: PlannedMail) {
  if (state === 'ABGELEHNT' && answer.startsWith(GAVE_UP)) return mailGivenUp;
  return state === 'VERSCHOBEN' || state === 'ABGELEHNT' || state === 'UNKLAR' ? KINDS[state] : undefined;
}

/** The earliest moment at which one of them is due. */
function untilOf(rows: readonly PlannedMail[]): string {
  const [due] = rows.flatMap(({ notBefore }) => notBefore ?? []).toSorted();
  return due === undefined ? '' : germanMoment(due);
}

function happened(answer: string): string {
  const known = HAPPENED.find(([sign]) => sign.test(answer));
  return known?.[1] ?? 'hat die Nachricht zurzeit nicht angenommen';
}
