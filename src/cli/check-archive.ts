import { resolve } from 'node:path';
import { type Share, WHOLE } from '../archive/drawn-share.ts';
import { headInMail } from '../archive/mail-head.ts';
import { type Amount, type Depth, type Inspection, inspectArchive } from '../archive/verify.ts';
import { SHORTEST_HEAD, type Witness } from '../archive/witness.ts';
import { notAShare, notAWitness } from '../diagnostic/catalogue/archive-usage.ts';
import { done, failed, hasErrors, type Outcome } from '../diagnostic/outcome.ts';
import { countsOf } from '../diagnostic/print.ts';
import { readGivenFile } from '../effects/given-file.ts';
import type { Given } from './arguments.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { EXIT } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { openOutput } from './workplace.ts';

/** `archiv pruefen`: journal, names and sizes; more on demand. Errors: BED-250, BED-252. */
export function checkArchive({ given, terminal }: Call): Answer {
  const share = shareIn(given);
  const witnesses = witnessesIn(given, terminal);
  if (!share.ok || !witnesses.ok) return refusal([...share.diagnostics, ...witnesses.diagnostics]);
  const { output, sources } = openOutput(given, terminal);
  const depth: Depth = { share: share.value, witnesses: witnesses.value };
  const inspection = inspectArchive(output, depth);
  const damaged = hasErrors(inspection.findings);
  const verdict = damaged ? 'Das Archiv ist beschädigt' : 'Das Archiv ist unversehrt';
  const counts = countsOf(inspection.findings);
  const text = `${verdict}: ${output.display('archiv')}${counts === '' ? '' : ` (${counts})`}\n`;
  return answer({
    exit: damaged ? EXIT.archive : EXIT.done,
    text: text + extentText(inspection, depth),
    data: { unversehrt: !damaged, geprueft: extentData(inspection) },
    diagnostics: inspection.findings,
    sources,
  });
}

/** What was looked at, so that nobody takes a short check for a long one. */
function extentText({ lines, objects, read, witnesses }: Inspection, { share }: Depth): string {
  const journal = `Journal: ${counted(lines, 'Zeile', 'Zeilen')}, ${counted(witnesses, 'Zeuge', 'Zeugen')}`;
  const all = `Objekte: ${objects.count}`;
  if (share >= WHOLE) return `${journal} · ${all}, jedes Byte gelesen (${megabytes(read)})\n`;
  if (share > 0) {
    const part = `gelesen ${read.count} (${megabytes(read)} von ${megabytes(objects)})`;
    return `${journal} · ${all}, Namen und Größen verglichen, ${part}\n`;
  }
  return `${journal} · ${all}, Namen und Größen verglichen; jedes Byte liest „--alles-lesen“\n`;
}

function extentData({ lines, objects, read, witnesses }: Inspection) {
  return {
    journalzeilen: lines,
    zeugen: witnesses,
    objekte: objects.count,
    bytes: objects.bytes,
    gelesen: { objekte: read.count, bytes: read.bytes },
  };
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function megabytes({ bytes }: Amount): string {
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

/** `10%`, `10 %`, `2,5%` */
const PERCENT = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%?$/;
const LEAST = 100;

function shareIn(given: Given): Outcome<Share> {
  if (given.flag('alles-lesen')) return done(WHOLE);
  const text = given.text('stichprobe');
  if (text === null) return done(0);
  const share = Math.round(Number((PERCENT.exec(text.trim())?.[1] ?? '').replace(',', '.')) * 100);
  return share >= LEAST && share <= WHOLE ? done(share) : failed(notAShare(null, { text }));
}

const HEAD = /^[0-9a-f]{1,64}$/;
/** Messages are small, their attachments at most a few megabytes. Bytes. */
const LARGEST_MAIL = 50_000_000;

function witnessesIn(given: Given, terminal: Terminal): Outcome<readonly Witness[]> {
  const text = given.text('zeuge');
  if (text === null) return done([]);
  const head = text.trim().toLowerCase();
  if (HEAD.test(head) && head.length >= SHORTEST_HEAD) {
    return done([{ head, source: 'angegeben mit --zeuge' }]);
  }
  if (HEAD.test(head)) {
    return failed(notAWitness(null, { path: text, why: `nur ${head.length} Zeichen` }));
  }
  const expected = { as: 'eine E-Mail', largest: LARGEST_MAIL, missing: notAWitness };
  const mail = readGivenFile(resolve(terminal.folder, text), text, expected);
  if (!mail.ok) return mail;
  const found = headInMail(mail.value.bytes);
  if (found !== null) return done([{ head: found, source: `E-Mail „${text}“` }]);
  return failed(notAWitness(null, { path: text, why: 'enthält keine Archivkette' }));
}
