import { approve } from '../../../src/archive/approve.ts';
import { archive, type Filing } from '../../../src/archive/archive.ts';
import { inTray } from '../../../src/archive/in-tray.ts';
import { layOut } from '../../../src/archive/lay-out.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { failureText } from '../../../src/cli/failure-text.ts';
import { deliver } from '../../../src/deliver/deliver.ts';
import type { ArchiveEntry } from '../../../src/domain/archive-entry.ts';
import type { Files, Mailer } from '../../../src/domain/effects.ts';
import type { Archive } from '../../../src/domain/journal.ts';
import { filesOfPdf } from '../../../src/domain/report-files.ts';
import { fixedClock } from '../../../src/effects/fixed-clock.ts';
import { clearTray } from '../../../src/effects/leftovers.ts';
import { acquireLock } from '../../../src/effects/lock.ts';
import { outboxMailer } from '../../../src/effects/outbox-mailer.ts';
import { rootedFiles } from '../../../src/effects/rooted-files.ts';
import { sampleFiling } from '../sample-filing.ts';

// A whole month in a process of its own, with a PDF of a few lines: filing, laying out, release and delivery, with
// the real disk and the real mailers. Small, so that it can be killed at each of its system calls.
// Words: the output folder, the port of a mail server on this machine (0: the local outbox), and `bereitgelegt` where
// the report's files are laid aside first, as a worker does it.
const [folder = '', port = '0', way = ''] = process.argv.slice(2);
const clock = fixedClock('2020-09-28T08:00:00Z');

async function month(): Promise<void> {
  const lock = acquireLock(folder);
  try {
    const output = rootedFiles('output', folder);
    const box = openArchive(output);
    const filing = sampleFiling(box);
    const report = way === '' ? archive(filing, box, clock) : await laidAside(filing, box, output);
    layOut(report, filesOfPdf(filing.dispatch.pdfFileName, report), box, output);
    approve({ hash: report.reportId, by: 'Leitung', role: '', reason: '' }, box, clock);
    await deliver({ box, reports: [report] }, { mailer: await mailer(output), clock });
  } finally {
    lock.release();
  }
}

async function laidAside(filing: Filing, box: Archive, output: Files): Promise<ArchiveEntry> {
  try {
    return archive(await inTray(output, 'lauf', 'arbeiter').take(filing), box, clock);
  } finally {
    clearTray(folder, 'lauf');
  }
}

async function mailer(output: ReturnType<typeof rootedFiles>): Promise<Mailer> {
  if (port === '0') return outboxMailer(output);
  const { smtpMailer } = await import('../../../src/effects/smtp-mailer.ts');
  return smtpMailer({
    host: '127.0.0.1',
    port: Number(port),
    sender: 'controlling@example.org',
    login: null,
  });
}

try {
  await month();
} catch (error) {
  const { exit, diagnostics } = failureText(error, process.env['FEHLERSUCHE'] !== undefined);
  for (const { code, message, hint } of diagnostics) process.stderr.write(`${code} ${message} ${hint}\n`);
  process.exitCode = exit;
}
