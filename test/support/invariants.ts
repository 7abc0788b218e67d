import { objectPath } from '../../src/archive/objects.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { verifyArchive } from '../../src/archive/verify.ts';
import { plan } from '../../src/deliver/plan.ts';
import type { Dispatch } from '../../src/domain/dispatch.ts';
import type { Files } from '../../src/domain/effects.ts';
import { type Archive, approvalOf, type FiledReport, filedReports } from '../../src/domain/journal.ts';
import { isFor } from '../../src/domain/scope.ts';

/** A message as a test server or a scripted mailer took it, whether it said so or not. */
export interface Handover {
  readonly messageId: string;
  readonly to: string;
}

/** What a test knows besides the archive. */
export interface World {
  readonly output: Files;
  /** Every message that was taken, in order; left out where a test has no server. */
  readonly taken?: readonly Handover[];
  /** Heads of the chain that went out in mails. */
  readonly heads?: readonly string[];
}

/**
 * What must hold whatever happened: the broken ones of I1 to I7, in words; empty when all is well.
 *
 * I1  every file under a final name is what its name or its record says
 * I2  every ANGENOMMEN has exactly one acceptance, unless a person vouched for it
 * I3  every acceptance has a record of its message, ANGENOMMEN or UNKLAR
 * I4  no recipient got a report of a side that is not theirs, or of a dispatch they are not in
 * I5  the journal continues every head that ever went out
 * I6  no temporary file is left
 * I7  an approval comes before every attempt and every probe
 * I8  nobody of the dispatch is lost: whoever an approved version was for has it, will get it or a later one, or waits
 *     visibly for a person
 */
export function brokenInvariants({ output, taken, heads = [] }: World): readonly string[] {
  const box = openArchive(output);
  return [
    ...verifyArchive(output)
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message }) => `I1 ${code} ${message}`),
    ...(taken === undefined ? [] : acceptances(box, taken)),
    ...scopes(box, output),
    ...heads.filter((head) => !continues(box, head)).map((head) => `I5 ${head} is no head of this journal`),
    ...temporaries(output, '').map((path) => `I6 ${path}`),
    ...approvals(box),
    ...lostPersons(box, output),
  ];
}

function acceptances(box: Archive, taken: readonly Handover[]): readonly string[] {
  const count = new Map<string, number>();
  for (const { messageId } of taken) count.set(messageId, (count.get(messageId) ?? 0) + 1);
  const messages = messagesIn(box);
  const ofReports = [...count].filter(([id]) => !/^<(probe|fehler)-/.test(id));
  return [
    ...[...messages].flatMap(([id, { state, byPerson }]) => {
      const times = count.get(id) ?? 0;
      return state === 'ANGENOMMEN' && !byPerson && times !== 1 ? [`I2 ${id} was taken ${times} times`] : [];
    }),
    ...ofReports.flatMap(([id, times]) => {
      const message = messages.get(id);
      const known = message !== undefined && (message.state === 'ANGENOMMEN' || message.state === 'UNKLAR');
      const twice = times > 1 && !message?.byPerson;
      return [
        ...(known ? [] : [`I3 ${id} is ${message?.state ?? 'unknown'}`]),
        ...(twice ? [`I2 ${id} twice`] : []),
      ];
    }),
  ];
}

interface Message {
  readonly state: string;
  /** A person said that it arrived, or may go out again. */
  readonly byPerson: boolean;
}

/** Every message of the journal as it stands, told independently of the ledger of `deliver`. */
function messagesIn(box: Archive): ReadonlyMap<string, Message> {
  const messages = new Map<string, Message>();
  const ids = new Map<string, string>();
  for (const { event } of box.records) {
    if (event.kind === 'attempt') {
      ids.set(`${event.reportId} ${event.recipient}`, event.messageId);
      messages.set(event.messageId, {
        byPerson: false,
        ...messages.get(event.messageId),
        state: 'IN_ARBEIT',
      });
    }
    if (event.kind === 'receipt') {
      messages.set(event.messageId, {
        byPerson: false,
        ...messages.get(event.messageId),
        state: event.state,
      });
    }
    const id = 'recipient' in event ? ids.get(`${event.reportId} ${event.recipient}`) : undefined;
    if (id === undefined) continue;
    if (event.kind === 'final-dot')
      messages.set(id, { byPerson: false, ...messages.get(id), state: 'UNKLAR' });
    if (event.kind === 'decided' && event.decision === 'angekommen')
      messages.set(id, { state: 'ANGENOMMEN', byPerson: true });
    if (event.kind === 'decided' && event.decision === 'erneut-senden')
      messages.set(id, { state: 'BEREIT', byPerson: true });
  }
  return messages;
}

function scopes(box: Archive, output: Files): readonly string[] {
  const reports = new Map(filedReports(box).map((report) => [report.reportId, report]));
  return box.records.flatMap(({ event }) => {
    if (event.kind !== 'attempt') return [];
    const report = reports.get(event.reportId);
    const one =
      report && dispatchOf(report, output)?.recipients.find((each) => each.address === event.recipient);
    if (report === undefined || one === undefined) return [`I4 ${event.recipient} is in no dispatch`];
    return isFor(report.scope, one.party) ? [] : [`I4 ${event.recipient} got ${report.scope}`];
  });
}

function dispatchOf(report: FiledReport, output: Files): Dispatch | null {
  const object = report.objects.find(({ role }) => role === 'versand');
  const bytes = object ? output.read(objectPath(object.sha256)) : null;
  return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as Dispatch);
}

function continues({ records }: Archive, head: string): boolean {
  return /^0{64}$/.test(head) || records.some(({ hash }) => hash === head);
}

function temporaries(output: Files, folder: string): readonly string[] {
  return output.list(folder).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.folder) return temporaries(output, path);
    return /^\..*\.neu$/.test(entry.name) ? [path] : [];
  });
}

function approvals(box: Archive): readonly string[] {
  const approved = new Set<string>();
  return box.records.flatMap(({ event }) => {
    if (event.kind === 'approved') approved.add(event.reportId);
    const needs = event.kind === 'attempt' || event.kind === 'probe';
    return needs && !approved.has(event.reportId) ? [`I7 ${event.kind} of ${event.reportId}`] : [];
  });
}

/** I8, also for tests without files on disk. */
export function lostPersons(box: Archive, output: Files): readonly string[] {
  const approved = filedReports(box).filter(
    (report) => !report.draft && approvalOf(box, report.pdfSha256) !== null,
  );
  return approved.flatMap((report) =>
    meantFor(report, box, output)
      .filter((address) => !isCaredFor(report, address, box))
      .map((address) => `I8 ${address} is lost with version ${report.version}`),
  );
}

/** A first version is for all its dispatch names; a correction for those it was tried with. */
function meantFor(report: FiledReport, box: Archive, output: Files): readonly string[] {
  const named = dispatchOf(report, output)?.recipients.map(({ address }) => address) ?? [];
  const tried = box.records.flatMap(({ event }) =>
    event.kind === 'attempt' && event.reportId === report.reportId ? [event.recipient] : [],
  );
  return [...new Set([...(report.correction === undefined ? named : []), ...tried])];
}

function isCaredFor(report: FiledReport, address: string, box: Archive): boolean {
  const row = plan(report, box).find(({ recipient }) => recipient.address === address);
  if (row?.action !== 'replaced') return row !== undefined && row.action !== 'hold';
  return row.replacedBy !== null && isCaredFor(row.replacedBy, address, box);
}
