import { headMissing } from '../../diagnostic/catalogue/definition-files.ts';
import type { Agreement } from '../../domain/agreement.ts';
import type {
  Action,
  ActionLists,
  Comment,
  InputFile,
  ReportHead,
  ReportText,
  Talk,
} from '../../domain/draft.ts';
import type { Files } from '../../domain/effects.ts';
import { addMonths, type Day, type Month, monthText } from '../../domain/month.ts';
import type { Findings } from '../findings.ts';
import { folderOf } from '../folders.ts';
import { readActionLists } from './action-lists.ts';
import { readComment } from './comments.ts';
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
  const written = desk.readAll(`${folderOf('kommentare', agreement)}/${period}`, (file) =>
    readComment(file, agreement),
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
  };
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
