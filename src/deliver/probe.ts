import type { Clock, Mailer, OutgoingMail } from '../domain/effects.ts';
import { type Archive, type FiledReport, filedReports, replacementOf } from '../domain/journal.ts';
import { hostOf, isMailAddress } from '../domain/mail-address.ts';
import type { Probe } from '../domain/mail-events.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { isSame } from './addressees.ts';
import { buildMessage } from './build-message.ts';
import { composeMail, type Letter } from './compose-mail.ts';
import { filedDispatch } from './filed-dispatch.ts';
import { stateAfter } from './mail-state.ts';
import { demandRealRelease, prepare } from './prepare.ts';
import { demandNoStop, stoppingAll } from './stops.ts';

/** The Jobcenter writes and sends the reports, and reads every edition. */
const OWN_HOUSE = 'jobcenter';

export interface ProbeRequest {
  readonly box: Archive;
  readonly reports: readonly FiledReport[];
  /** Somebody of the own house. */
  readonly to: string;
}

/** Hosts to which a probe of every one of these reports may go. German: erlaubte Hosts. */
export function probeHosts(reports: readonly FiledReport[], box: Archive): readonly string[] {
  const lists = reports.map((report) => {
    const { allowedHosts, sender, recipients } = filedDispatch(report, box);
    return allowedHosts ?? [sender.address, ...recipients.map(({ address }) => address)].map(hostOf);
  });
  const [first = [], ...others] = lists;
  return [...new Set(first)].filter((host) => others.every((list) => list.includes(host)));
}

/** True for an address that a probe may go to. */
export function isProbeAddress(address: string, hosts: readonly string[]): boolean {
  return isMailAddress(address) && hosts.includes(hostOf(address));
}

/**
 * True where reports go to this address for somebody of another house: whose edition is whose must not depend on what a
 * probe carries.
 */
export function isReaderElsewhere(address: string, box: Archive): boolean {
  return filedReports(box)
    .flatMap((report) => filedDispatch(report, box).recipients)
    .some((reader) => reader.party !== OWN_HOUSE && isSame(reader.address, address));
}

/**
 * Sends every message of the plan to one address of the own house. German: Probe.
 *
 * Each has its own subject mark and Message-ID, and is journaled as a probe: no message of the plan counts as
 * delivered by it, and none is kept from going out.
 * Errors  those of `prepare` and of a stop; a `RangeError` for an address on no allowed host, or of a reader elsewhere.
 */
export async function sendProbe(
  { box, reports, to }: ProbeRequest,
  effects: { readonly mailer: Mailer; readonly clock: Clock },
): Promise<readonly Probe[]> {
  const current = reports.filter((report) => replacementOf(box, report) === null);
  if (!isProbeAddress(to, probeHosts(current, box)) || isReaderElsewhere(to, box))
    throw new RangeError(`no probe to ${to}`);
  const { sender } = effects.mailer;
  const common = { head: box.head, ...(sender === undefined ? {} : { sender }) };
  const letters = current.map((report) => {
    const checked = () => prepare(report, box, { drafts: report.draft });
    const letter = stoppingAll(report, box, effects.clock, checked);
    demandRealRelease(report, letter.approval, effects.mailer);
    return { report, letter: { ...letter, ...common } };
  });
  demandNoStop(box);
  const probes: Probe[] = [];
  for (const { report, letter } of letters) {
    for (const mail of mailsFor(letter, to, effects.clock.now())) {
      probes.push(await sendOne(mail, report.reportId, box, effects));
    }
  }
  return probes;
}

interface ProbeMail {
  /** Whom the message would be for. */
  readonly recipient: string;
  readonly mail: OutgoingMail;
}

function mailsFor(letter: Letter, to: string, now: string): readonly ProbeMail[] {
  return letter.dispatch.recipients.map((recipient) => {
    const mail = composeMail(letter, recipient);
    const key = sha256Hex(['probe', mail.messageId, to, now].join('\n')).slice(0, 40);
    return {
      recipient: recipient.address,
      mail: {
        ...mail,
        messageId: `<probe-${key}@${hostOf(letter.dispatch.sender.address)}>`,
        subject: `[PROBE an ${recipient.address}] ${mail.subject}`,
        to: { name: 'Probe', address: to },
      },
    };
  });
}

async function sendOne(
  { recipient, mail }: ProbeMail,
  reportId: string,
  box: Archive,
  { mailer, clock }: { readonly mailer: Mailer; readonly clock: Clock },
): Promise<Probe> {
  const { kind, answer } = await mailer.send(mail, buildMessage(mail, clock.now()), () => undefined);
  const { messageId, to } = mail;
  const probe = { reportId, recipient, to: to.address, messageId, transport: mailer.kind };
  const whole = { ...probe, state: stateAfter(kind), answer };
  box.append({ kind: 'probe', ...whole }, clock.now());
  return whole;
}
