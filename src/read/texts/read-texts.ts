import { actionsNotRenewed, headMissing } from '../../diagnostic/catalogue/definition-files.ts';
import { conclude, type Outcome } from '../../diagnostic/outcome.ts';
import type { Agreement } from '../../domain/agreement.ts';
import type {
  Action,
  Comment,
  CommentPicture,
  InputFile,
  ReportHead,
  ReportText,
  Talk,
} from '../../domain/draft.ts';
import type { Files } from '../../domain/effects.ts';
import { addMonths, type Day, type Month, monthText } from '../../domain/month.ts';
import type { Findings } from '../findings.ts';
import { filesIn, folderOf } from '../folders.ts';
import { readInput, type TextFile, textOf } from '../input-file.ts';
import { type Shelf, shelfOf } from '../pictures/shelf.ts';
import { readActions } from './actions.ts';
import { readComment, type Written } from './comments.ts';
import { readHead } from './report-head.ts';
import { dayOfTalk, readTalk } from './talks.ts';

/** What people wrote for one report. */
export interface Texts {
  readonly head: ReportHead | null;
  readonly comments: readonly Comment[];
  readonly texts: readonly ReportText[];
  readonly actions: readonly Action[];
  readonly talks: readonly Talk[];
  readonly definitions: readonly InputFile[];
  /** Pictures that comments and texts show. */
  readonly pictures: readonly CommentPicture[];
}

/** Head, comments, actions and talks of one period (`2020-08`, `2020-jahr`). German: Texte des Berichts. */
export function readTexts(
  agreement: Agreement,
  period: string,
  month: Month,
  data: Files,
  findings: Findings,
): Texts {
  const desk = deskOf(data, findings);
  const headFile = `${folderOf('berichte', agreement)}/${period}.yaml`;
  const head = desk.read(headFile, (file) => readHead(file, agreement));
  if (!desk.has(headFile)) {
    findings.add(headMissing(null, { file: `${data.label}/${headFile}`, example: headExample(month) }));
  }
  const shelf = shelfOf(agreement, data);
  const written = desk.readAll(`${folderOf('kommentare', agreement)}/${period}`, (file) =>
    withPictures(readComment(file, agreement), file, shelf),
  );
  const actions = actionsOf(agreement, period, data, findings, desk);
  const talks = desk.readAll(folderOf('gespraeche', agreement), readTalk, (name) => isPast(name, head?.day));
  return {
    head,
    comments: written.flatMap((each) => (each.kind === 'comment' ? [each.comment] : [])),
    texts: written.flatMap((each) => (each.kind === 'text' ? [each.text] : [])),
    actions,
    talks,
    definitions: desk.inputs,
    pictures: shelf.pictures,
  };
}

/** A comment whose pictures are there. */
function withPictures(outcome: Outcome<Written>, file: TextFile, shelf: Shelf): Outcome<Written> {
  if (!outcome.ok || outcome.value.kind === 'nothing') return outcome;
  const { value } = outcome;
  const { markdown } = value.kind === 'comment' ? value.comment : value.text;
  return conclude(value, [...outcome.diagnostics, ...shelf.fetch(file, markdown)]);
}

function actionsOf(
  agreement: Agreement,
  period: string,
  data: Files,
  findings: Findings,
  desk: Desk,
): readonly Action[] {
  const folder = folderOf('massnahmen', agreement);
  const path = `${folder}/${period}.yaml`;
  const actions = desk.read(path, (file) => readActions(file, agreement));
  const older = filesIn(folder, data, ['.yaml'])
    .filter((name) => name < `${period}.yaml`)
    .at(-1);
  if (!desk.has(path) && older !== undefined) {
    findings.add(
      actionsNotRenewed(null, { file: `${data.label}/${path}`, last: `${data.label}/${folder}/${older}` }),
    );
  }
  return actions ?? [];
}

/** A talk after the report's day is not part of it; a name without a day is read, so that its slip is told. */
function isPast(name: string, reportDay: Day | undefined): boolean {
  const day = dayOfTalk(name);
  return day === null || reportDay === undefined || day <= reportDay;
}

/** Reads each file once and remembers it for the archive. */
interface Desk {
  readonly inputs: readonly InputFile[];
  has(path: string): boolean;
  read<Value>(path: string, reader: (file: TextFile) => Outcome<Value>): Value | null;
  readAll<Value>(
    folder: string,
    reader: (file: TextFile) => Outcome<Value>,
    wanted?: (name: string) => boolean,
  ): readonly Value[];
}

function deskOf(data: Files, findings: Findings): Desk {
  const inputs: InputFile[] = [];
  const read: Desk['read'] = (path, reader) => {
    const input = readInput(path, data);
    if (input === null) return null;
    inputs.push(input);
    const text = findings.take(textOf(input));
    return text && findings.take(reader(text));
  };
  return {
    inputs,
    has: (path) => inputs.some(({ file }) => file === `${data.label}/${path}`),
    read,
    readAll: (folder, reader, wanted = () => true) =>
      filesIn(folder, data, ['.md'])
        .filter(wanted)
        .map((name) => read(`${folder}/${name}`, reader))
        .filter((value) => value !== null),
  };
}

function headExample(month: Month): string {
  return [
    `berichtsdatum: ${monthText(addMonths(month, 1))}-28`,
    'ursache: Ein Satz zur Ursache der wichtigsten Abweichung.',
  ].join('\n');
}
