import { openArchive } from '../archive/open-archive.ts';
import { decide, lookedAt, type Statement } from '../deliver/decide.ts';
import { type PlannedMail, plan } from '../deliver/plan.ts';
import { recipientNotThere, settlerMissing, verdictMissing } from '../diagnostic/catalogue/settling.ts';
import { noSuchReport, severalReports } from '../diagnostic/catalogue/usage.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { shortId } from '../diagnostic/report-words.ts';
import type { Archive, FiledReport, JournalRecord } from '../domain/journal.ts';
import { systemClock } from '../effects/system-clock.ts';
import type { Given } from './arguments.ts';
import { reportsNamed } from './choose-filed.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { reportName, reportTitle } from './report-title.ts';
import { openOutput } from './workplace.ts';
import { alone } from './workshop.ts';

const VERDICTS = ['angekommen', 'erneut-senden', 'erledigt', 'angesehen'] as const;

/** `klaeren`: what a person says about a message or a stop, with name and reason. Errors: BED-257 to 259, MAI-663. */
export async function settleMail({ given, terminal }: Call): Promise<Answer> {
  const statement = statementIn(given);
  if (!statement.ok) return refusal(statement.diagnostics);
  const workplace = openOutput(given, terminal);
  return alone(workplace, () => {
    const archive = openArchive(workplace.output);
    const report = reportNamed(given, archive);
    if (!report.ok) return refusal(report.diagnostics);
    const settled = settle(report.value, statement.value, given, archive);
    if (!settled.ok) return refusal(settled.diagnostics);
    const { decision, by, reason } = statement.value;
    const about = given.words[1] ?? 'Halt';
    return answer({
      text: `Vermerkt: ${about}, ${reportTitle(report.value)}: ${decision} (${by}, ${reason}).\n${nextStep(report.value, archive)}`,
      data: { kennung: report.value.reportId, entscheidung: decision, durch: by, zeit: settled.value.at },
    });
  });
}

function statementIn(given: Given): Outcome<Statement> {
  const chosen = VERDICTS.filter((each) => given.flag(each));
  const [decision] = chosen;
  if (decision === undefined || chosen.length > 1) return failed(verdictMissing(null, { given: chosen }));
  const [by, reason] = [given.text('durch')?.trim() ?? '', given.text('grund')?.trim() ?? ''];
  const missing = [...(by === '' ? ['durch'] : []), ...(reason === '' ? ['grund'] : [])];
  if (missing.length > 0) return failed(settlerMissing(null, { missing }));
  return done({ decision, by, reason });
}

function reportNamed(given: Given, archive: Archive): Outcome<FiledReport> {
  const found = reportsNamed(given, archive);
  const [first, ...more] = found;
  const wanted = `mit der Kennung „${given.words[0] ?? ''}“`;
  if (first === undefined) return failed(noSuchReport(null, { wanted }));
  if (more.length === 0) return done(first);
  const reports = found.map((each) => ({
    id: shortId(each.reportId),
    name: `${each.agreement}, ${reportName(each)}`,
  }));
  return failed(severalReports(null, { wanted, reports }));
}

function settle(
  report: FiledReport,
  statement: Statement,
  { words: [, text] }: Given,
  archive: Archive,
): Outcome<JournalRecord> {
  const { decision, ...said } = statement;
  if (decision === 'angesehen') return lookedAt(report, said, archive, systemClock);
  const row = rowNamed(text ?? '', plan(report, archive));
  return row.ok ? decide(row.value, statement, archive, systemClock) : row;
}

function rowNamed(text: string, rows: readonly PlannedMail[]): Outcome<PlannedMail> {
  const found = rows.find(({ recipient }) => recipient.address.toLowerCase() === text.toLowerCase());
  const known = rows.map(({ recipient }) => recipient.address);
  return found === undefined ? failed(recipientNotThere(null, { text, known })) : done(found);
}

function nextStep(report: FiledReport, archive: Archive): string {
  if (!plan(report, archive).some(({ action }) => action === 'send')) return '';
  return `Nächster Schritt: npx zielbericht versenden ${shortId(report.reportId)}${report.draft ? ' --entwurf' : ''} --senden\n`;
}
