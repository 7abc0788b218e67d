import { textTooLong } from '../../diagnostic/catalogue/definition.ts';
import { unknownReference } from '../../diagnostic/catalogue/definition-content.ts';
import { emptyText } from '../../diagnostic/catalogue/definition-files.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { conclude, done, type Outcome } from '../../diagnostic/outcome.ts';
import type { Agreement } from '../../domain/agreement.ts';
import type { Comment, ReportText } from '../../domain/draft.ts';
import { type Place, placeIn } from '../../domain/place.ts';
import { type HeadedText, splitHead } from '../front-matter.ts';
import type { TextFile } from '../input-file.ts';
import { suggestion } from '../near-miss.ts';
import { readWith } from '../yaml/read-with.ts';
import { hasWords } from './has-words.ts';
import { commentSchema, sectionTextSchema } from './schemas.ts';

/** Characters a comment may have; three pages of print. */
export const LONGEST_COMMENT = 20_000;

export type Written =
  | { readonly kind: 'comment'; readonly comment: Comment }
  | { readonly kind: 'text'; readonly text: ReportText }
  | { readonly kind: 'nothing' };

/**
 * One file of `kommentare/<Monat>/`: a comment on a goal, or the text of a section. The Markdown stays as it is.
 * A head without words below it is nothing yet, and a warning says so.
 */
export function readComment(file: TextFile, agreement: Agreement): Outcome<Written> {
  const split = splitHead(file);
  if (!split.ok) return split;
  const { head } = split.value;
  return head.at(['abschnitt']) === undefined ? toComment(split.value, agreement) : toText(split.value);
}

function toComment(headed: HeadedText, agreement: Agreement): Outcome<Written> {
  const read = readWith(commentSchema, headed.head);
  if (!read.ok) return read;
  const { ziel, stelle, funktion, datum, datenstand, stand } = read.value;
  const place = headed.head.place(['ziel']);
  const comment: Comment = {
    indicator: ziel,
    party: stelle,
    role: funktion,
    day: datum,
    dataStatus: datenstand,
    state: stand,
    markdown: headed.body,
    place,
  };
  return taken({ kind: 'comment', comment }, [...knownGoal(ziel, agreement, place), ...size(headed)], headed);
}

function toText(headed: HeadedText): Outcome<Written> {
  const read = readWith(sectionTextSchema, headed.head);
  if (!read.ok) return read;
  const { abschnitt, datum, bereich, 'umstaende-beruecksichtigt': considered } = read.value;
  const place = headed.head.place(['abschnitt']);
  const scoped = bereich === undefined ? {} : { scope: bereich };
  const text: ReportText = {
    id: abschnitt,
    day: datum,
    markdown: headed.body,
    ...(considered === undefined ? {} : { considered }),
    place,
    ...scoped,
  };
  return taken({ kind: 'text', text }, size(headed), headed);
}

function taken(
  written: Written,
  diagnostics: readonly Diagnostic[],
  { head, body, bodyLine }: HeadedText,
): Outcome<Written> {
  if (diagnostics.length > 0 || hasWords(body)) return conclude(written, diagnostics);
  return done({ kind: 'nothing' }, [emptyText(placeIn(head.file, bodyLine), {})]);
}

/** A goal that the agreement does not know, with the ids nearest to it. */
export function knownGoal(id: string, agreement: Agreement, place: Place): readonly Diagnostic[] {
  const known = agreement.indicators.map((indicator) => indicator.id);
  if (known.includes(id)) return [];
  return [unknownReference(place, { what: 'Das Ziel', found: id, known, near: suggestion(id, known) })];
}

function size({ head, body, bodyLine }: HeadedText): readonly Diagnostic[] {
  if (body.length <= LONGEST_COMMENT) return []; // and so it has no more characters
  const found = [...body].length;
  const place = placeIn(head.file, bodyLine);
  return found > LONGEST_COMMENT ? [textTooLong(place, { found, limit: LONGEST_COMMENT })] : [];
}
