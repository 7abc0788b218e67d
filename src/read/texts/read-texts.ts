import { headMissing } from '../../diagnostic/catalogue/definition-files.ts';
import { conclude, type Outcome } from '../../diagnostic/outcome.ts';
import type { Agreement } from '../../domain/agreement.ts';
import type { Comment, CommentPicture, InputFile, ReportHead, ReportText } from '../../domain/draft.ts';
import type { Files } from '../../domain/effects.ts';
import type { Action, ActionLists, Talk } from '../../domain/follow-up.ts';
import { addMonths, type Day, type Month, monthText } from '../../domain/month.ts';
import type { Findings } from '../findings.ts';
import { folderOf } from '../folders.ts';
import type { TextFile } from '../input-file.ts';
import { type Shelf, shelfOf } from '../pictures/shelf.ts';
import { readActionLists } from './action-lists.ts';
import { readComment, type Written } from './comments.ts';
import { deskOf } from './desk.ts';
import { readHead } from './report-head.ts';
import { dayOfTalk, readTalk } from './talks.ts';

/** What people wrote for one report. */
export interface Texts {
  readonly head: ReportHead | null;
  readonly comments: readonly Comment[];
  readonly texts: readonly ReportText[];
  readonly actions: readonly Action[];
  readonly actionLists: ActionLists;
  readonly talks: readonly Talk[];
  readonly definitions: readonly InputFile[];
  /** Earlier lists of actions. */
  readonly consulted: readonly InputFile[];
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
  const listed = readActionLists(agreement, period, data, findings, desk);
  const talks = desk.readAll(folderOf('gespraeche', agreement), readTalk, (name) => isPast(name, head?.day));
  return {
    head,
    comments: written.flatMap((each) => (each.kind === 'comment' ? [each.comment] : [])),
    texts: written.flatMap((each) => (each.kind === 'text' ? [each.text] : [])),
    ...listed,
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

/** A talk after the report's day is not part of it; a name without a day is read, so that its slip is told. */
function isPast(name: string, reportDay: Day | undefined): boolean {
  const day = dayOfTalk(name);
  return day === null || reportDay === undefined || day <= reportDay;
}

function headExample(month: Month): string {
  return [
    `berichtsdatum: ${monthText(addMonths(month, 1))}-28`,
    'ursache: Ein Satz zur Ursache der wichtigsten Abweichung.',
  ].join('\n');
}
