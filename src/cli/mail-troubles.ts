import { mailDeferred, mailRejected, mailUnclear } from '../diagnostic/catalogue/mail.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { MailState, Receipt } from '../domain/archive-entry.ts';
import type { Mailer } from '../domain/effects.ts';

/** What is known about one message: its receipt, or its row in the plan. */
interface Told {
  readonly address: string;
  readonly state: MailState;
  readonly answer: string;
}

const KINDS = { VERSCHOBEN: mailDeferred, ABGELEHNT: mailRejected, UNKLAR: mailUnclear } as const;

/** Signs of the usual troubles in the words of Node, nodemailer and mail servers, and the German for them. */
const HAPPENED: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED/, 'nimmt keine Verbindung an'],
  [/ENOTFOUND|EAI_AGAIN|EDNS/, 'ist unter diesem Namen nicht zu finden'],
  [/ETIMEDOUT|timeout|timed out|EHOSTUNREACH|ENETUNREACH/i, 'antwortet nicht'],
  [/certificate|self.signed/i, 'weist sich mit einem Zertifikat aus, das nicht gilt'],
  [/STARTTLS|TLS|SSL/i, 'bietet keine verschlüsselte Verbindung an'],
  [/\b53[045]\b|invalid login|authenticat/i, 'nimmt die Anmeldung nicht an'],
];

/**
 * Why messages are not with their recipients, and what to do: messages with the same cause are one finding.
 *
 * Errors  MAI-631 (VERSCHOBEN), MAI-632 (ABGELEHNT), MAI-633 (UNKLAR); nothing for every other state.
 */
export function mailTroubles(told: readonly Told[], mailer?: Pick<Mailer, 'server'>): readonly Diagnostic[] {
  const causes = Map.groupBy(told, ({ state, answer }) => `${state} ${answer}`);
  return [...causes.values()].flatMap((alike) => {
    const [{ state, answer } = { state: 'GEPLANT', answer: '' }] = alike;
    if (state !== 'VERSCHOBEN' && state !== 'ABGELEHNT' && state !== 'UNKLAR') return [];
    const recipients = [...new Set(alike.map(({ address }) => address))];
    const server = mailer?.server ?? '';
    return [KINDS[state](null, { server, recipients, happened: happened(answer), answer })];
  });
}

/** What a receipt tells. */
export function toldBy({ recipient, state, answer }: Receipt): Told {
  return { address: recipient, state, answer };
}

function happened(answer: string): string {
  const known = HAPPENED.find(([sign]) => sign.test(answer));
  return known?.[1] ?? 'hat die Nachricht zurzeit nicht angenommen';
}
