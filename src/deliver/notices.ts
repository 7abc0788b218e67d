import { describe } from '../diagnostic/report-words.ts';
import type { Clock, Mailer, OutgoingMail } from '../domain/effects.ts';
import { type Archive, type FiledReport, filedReports } from '../domain/journal.ts';
import { hostOf } from '../domain/mail-address.ts';
import type { NoticeMatter, NoticeTopic } from '../domain/mail-events.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { GAVE_UP } from './back-off.ts';
import { buildMessage } from './build-message.ts';
import { filedDispatch } from './filed-dispatch.ts';
import { stateAfter } from './mail-state.ts';
import { plan } from './plan.ts';
import { openStops } from './stops.ts';

/** A trouble that those who look after the sending should know of. */
interface Trouble {
  readonly about: NoticeTopic;
  readonly matter: NoticeMatter;
  readonly report: FiledReport;
  /** One line for the text. */
  readonly line: string;
  readonly to: string;
}

/** A notice that could not be handed over. */
export interface FailedNotice {
  readonly to: string;
  readonly answer: string;
}

const SUBJECTS: Readonly<Record<NoticeTopic, string>> = {
  ABGELEHNT: 'abgelehnt',
  AUFGEGEBEN: 'nach fünf Tagen aufgegeben',
  UNKLAR: 'unklar, ob angekommen',
  HALT: 'angehalten',
};

/**
 * Tells those who look after the sending what went wrong: one message for all troubles of a kind.
 *
 * Takes   the archive, the reports of this run, and the address from the environment, if any; otherwise that of
 *         the agreement counts, and without either nobody is told.
 * Gives   the notices that could not be handed over. What was handed over, or refused for good, is journaled and
 *         never told again; what was put off is tried with the next run. A failing notice brings no other one.
 */
export async function sendNotices(
  box: Archive,
  reports: readonly FiledReport[],
  given: string | null,
  effects: { readonly mailer: Mailer; readonly clock: Clock },
): Promise<readonly FailedNotice[]> {
  const failed: FailedNotice[] = [];
  const groups = Map.groupBy(troublesIn(box, reports, given), ({ about, to }) => `${about} ${to}`);
  for (const troubles of groups.values()) {
    const failure = await tell(troubles, box, effects);
    if (failure !== null) failed.push(failure);
  }
  return failed;
}

/** Addresses that notices of these reports must not go to: those of the recipients. */
export function isRecipient(address: string, reports: readonly FiledReport[], box: Archive): boolean {
  const known = reports.flatMap((report) => filedDispatch(report, box).recipients);
  return known.some((one) => one.address.toLowerCase() === address.toLowerCase());
}

function troublesIn(box: Archive, reports: readonly FiledReport[], given: string | null): readonly Trouble[] {
  const told = toldMatters(box);
  return [...haltsOf(box), ...reports.flatMap((report) => mailsOf(report, box))].flatMap((found) => {
    const to = given ?? filedDispatch(found.report, box).noticesTo ?? null;
    const isNews = !told.has(keyOf(found.about, found.matter));
    return to === null || !isNews || isRecipient(to, [found.report], box) ? [] : [{ ...found, to }];
  });
}

function toldMatters(box: Archive): ReadonlySet<string> {
  const notices = box.records.flatMap(({ event }) => (event.kind === 'notice' ? [event] : []));
  return new Set(notices.flatMap(({ about, messages }) => messages.map((matter) => keyOf(about, matter))));
}

function keyOf(about: NoticeTopic, { reportId, recipient, number }: NoticeMatter): string {
  return [about, reportId, recipient, number].join('\n');
}

function mailsOf(report: FiledReport, box: Archive): readonly Omit<Trouble, 'to'>[] {
  return plan(report, box)
    .filter(({ action }) => action === 'decide')
    .map(({ recipient, state, attempts, answer }) => {
      const about = state === 'UNKLAR' ? state : answer.startsWith(GAVE_UP) ? 'AUFGEGEBEN' : 'ABGELEHNT';
      const matter = { reportId: report.reportId, recipient: recipient.address, number: attempts };
      return { about, matter, report, line: `${describe(report)}: ${recipient.address} [${answer}]` };
    });
}

function haltsOf(box: Archive): readonly Omit<Trouble, 'to'>[] {
  const reports = filedReports(box);
  return openStops(box).flatMap(({ reportId, code, answer, at }) => {
    const report = reports.find((each) => each.reportId === reportId);
    // The number tells a later stop of the same report from this one.
    const matter = { reportId, recipient: code, number: Date.parse(at) / 1000 };
    return report === undefined
      ? []
      : [{ about: 'HALT', matter, report, line: `${code}: ${answer}` } as const];
  });
}

/** Sends one notice; gives the answer of a server that would not take it, or null. */
async function tell(
  troubles: readonly Trouble[],
  box: Archive,
  { mailer, clock }: { readonly mailer: Mailer; readonly clock: Clock },
): Promise<FailedNotice | null> {
  const [first] = troubles;
  if (first === undefined) return null;
  const mail = letterOf(first, troubles, box, mailer.sender);
  const { kind, answer } = await mailer.send(mail, buildMessage(mail, clock.now()), () => undefined);
  const { about, to } = first;
  if (kind === 'deferred') return { to, answer };
  const messages = troubles.map(({ matter }) => matter);
  const { messageId } = mail;
  box.append(
    { kind: 'notice', about, messages, to, messageId, state: stateAfter(kind), answer },
    clock.now(),
  );
  return kind === 'accepted' ? null : { to, answer };
}

function letterOf(
  { about, report, to }: Trouble,
  troubles: readonly Trouble[],
  box: Archive,
  sender: string | undefined,
): OutgoingMail {
  const { sender: from, replyTo } = filedDispatch(report, box);
  const key = sha256Hex(troubles.map(({ matter }) => keyOf(about, matter)).join('\n\n')).slice(0, 40);
  const text = [
    `Beim Versand ist etwas vorgefallen: ${SUBJECTS[about]}.`,
    '',
    ...troubles.map(({ line }) => `- ${line}`),
    '',
    'Bericht und Freigabe liegen sicher im Archiv, und niemand erhält etwas doppelt.',
    'Der nächste Schritt steht in: npx zielbericht status',
    '',
  ].join('\n');
  return {
    messageId: `<fehler-${key}@${hostOf(from.address)}>`,
    from: { name: from.name, address: sender ?? from.address },
    replyTo,
    to: { name: '', address: to },
    subject: `Versand ${SUBJECTS[about]}: ${troubles.length === 1 ? describe(report) : `${troubles.length} Nachrichten`}`,
    text,
    html: `<pre>${escaped(text)}</pre>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: [],
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
