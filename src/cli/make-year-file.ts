import { yearBag, yearFile } from '../archive/bag/year-bag.ts';
import type { YearFile } from '../archive/bag/year-file.ts';
import { yearReports } from '../archive/bag/year-reports.ts';
import { openArchive } from '../archive/open-archive.ts';
import { otherYearFile, yearFileIncomplete } from '../diagnostic/catalogue/year-file.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { type Archive, filedReports } from '../domain/journal.ts';
import { type Day, day, parseDay } from '../domain/month.ts';
import { rootedFiles } from '../effects/rooted-files.ts';
import { systemClock } from '../effects/system-clock.ts';
import { differencesIn, whatLiesAt, writeWholeFolder } from '../effects/whole-folder.ts';
import { agreementOfYear, keepingIn } from './choose-year.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { openMails } from './open-mails.ts';
import { openOutput, pathFrom, type Workplace } from './workplace.ts';
import { alone } from './workshop.ts';
import { headOfYear } from './year-file-head.ts';
import { yearFolder } from './year-folder.ts';

/** `jahresakte`: everything the archive holds of a year, as a bag. Reads the archive alone. */
export async function makeYearFile(call: Call, year: number): Promise<Answer> {
  const workplace = openOutput(call.given, call.terminal);
  // Nothing filed, nothing to lock: a call in the wrong folder leaves no trace there.
  if (filedReports(openArchive(workplace.output)).length === 0) return madeWith(call, year, workplace);
  return alone(workplace, () => madeWith(call, year, workplace));
}

function madeWith(call: Call, year: number, workplace: Workplace): Answer {
  const { given } = call;
  const archive = openArchive(workplace.output);
  const agreement = agreementOfYear(given, year, archive);
  if (!agreement.ok) return refusal(agreement.diagnostics);
  const keeping = keepingIn(given);
  if (!keeping.ok) return refusal(keeping.diagnostics);
  const reports = yearReports(agreement.value, year, archive);
  const { head, fileName, unread, notices } = headOfYear(reports, keeping.value, archive);
  const folder = yearFolder(call, workplace, `${year}_${fileName}`);
  if (!folder.ok) return refusal(folder.diagnostics);
  const file = yearFile(reports, head, [...openMails(reports.approved, archive), ...unread], archive);
  if (given.flag('nur-vollstaendig') && file.gaps.length > 0) return incomplete(file.gaps);
  return laidDown(file, folder.value, notices, { call, workplace, archive });
}

interface Setting {
  readonly call: Call;
  readonly workplace: Workplace;
  readonly archive: Archive;
}

/** Writes the bag, or finds it there already: then its own date is the one that counts. */
function laidDown(
  file: YearFile,
  folder: string,
  notices: readonly Diagnostic[],
  { call, workplace, archive }: Setting,
): Answer {
  const { output } = workplace;
  const shown = pathFrom(call.terminal.folder, folder);
  const fresh = whatLiesAt(folder) === 'nothing';
  if (fresh) writeWholeFolder(folder, yearBag(file, archive, output, today()));
  const different = fresh ? [] : differencesIn(folder, yearBag(file, archive, output, dayOf(folder)));
  if (different.length > 0) return refusal([otherContent(shown, different)]);
  return answer({
    exit: fresh && file.gaps.length > 0 ? EXIT.open : EXIT.done,
    text: answerText(file, shown, fresh),
    data: answerData(file, folder, fresh, archive.head),
    diagnostics: [...file.gaps, ...notices],
  });
}

function answerText({ year, head, pieces, gaps }: YearFile, shown: string, fresh: boolean): string {
  const files = new Set(pieces.map(({ path }) => path)).size;
  const many = `${year.approved.length} ${year.approved.length === 1 ? 'Bericht' : 'Berichte'}, ${files} Dateien aus dem Archiv`;
  return [
    fresh
      ? `Jahresakte ${year.year} für ${head.organisation} geschrieben: ${many}`
      : `Die Jahresakte ${year.year} für ${head.organisation} liegt schon dort, Byte für Byte: ${many}`,
    ...(gaps.length > 0 ? ['Sie ist unvollständig; was fehlt, steht auch in ihrer LIESMICH.txt.'] : []),
    `Ordner: ${shown}`,
    'Prüfen:  darin „sha256sum -c manifest-sha256.txt“; unter Windows nach LIESMICH.txt\n',
  ].join('\n');
}

function answerData({ year, head, gaps }: YearFile, folder: string, fresh: boolean, chain: string) {
  return {
    ordner: folder,
    vereinbarung: year.agreement,
    jahr: year.year,
    berichte: year.approved.map(({ reportId }) => reportId),
    aktenzeichen: head.keeping.reference,
    aufbewahrung: head.keeping.retention,
    vollstaendig: gaps.length === 0,
    neu: fresh,
    kette: chain,
  };
}

/** Names the first few, so that a person sees what kind of difference it is. */
const NAMED = 5;

function otherContent(folder: string, different: readonly string[]): Diagnostic {
  const more = Math.max(0, different.length - NAMED);
  return otherYearFile(null, { folder, different: different.slice(0, NAMED), more });
}

function incomplete(gaps: readonly Diagnostic[]): Answer {
  const reasons = gaps.map(({ title, code }) => `${title} (${code})`);
  return answer({ exit: EXIT.open, diagnostics: [yearFileIncomplete(null, { reasons }), ...gaps] });
}

function today(): Day {
  return day(systemClock.now().slice(0, 10));
}

/** The day on which the bag in the folder was made; today where it does not say. */
function dayOf(folder: string): Day {
  const info = rootedFiles('', folder).read('bag-info.txt') ?? new Uint8Array();
  const [, written = ''] = /^Bagging-Date: (.*)$/mu.exec(new TextDecoder().decode(info)) ?? [];
  return parseDay(written) ?? today();
}
