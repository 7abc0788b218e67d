import { sectionMissing } from '../../diagnostic/catalogue/definition-content.ts';
import { talkFileName } from '../../diagnostic/catalogue/definition-files.ts';
import { nextTalkBeforeTalk, talkBeforeItsData } from '../../diagnostic/catalogue/definition-follow-up.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { conclude, failed, type Outcome } from '../../diagnostic/outcome.ts';
import type { Talk } from '../../domain/follow-up.ts';
import { monthText, parseDay } from '../../domain/month.ts';
import { placeIn } from '../../domain/place.ts';
import { splitHead } from '../front-matter.ts';
import type { TextFile } from '../input-file.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { readWith } from '../yaml/read-with.ts';
import { talkSchema } from './schemas.ts';

const HEADINGS = ['Erörtert', 'Vereinbart', 'Offen'] as const;

/** `gespraeche/2020-08-27.md`: the minutes of a follow-up talk, named after its day. German: Ergebnisvermerk. */
export function readTalk(file: TextFile): Outcome<Talk> {
  const { file: path } = file.input;
  const day = parseDay(baseName(path));
  if (day === null) return failed(talkFileName(placeIn(path), { name: path.split('/').at(-1) ?? path }));
  const split = splitHead(file);
  if (!split.ok) return split;
  const { head, body, bodyLine } = split.value;
  const read = readWith(talkSchema, head);
  if (!read.ok) return read;
  const sections = sectionsOf(body);
  const missing = HEADINGS.filter((heading) => !sections.has(heading));
  const { bereich, datenstand } = read.value;
  const talk: Talk = {
    ...(bereich === undefined ? {} : { scope: bereich }),
    day,
    bodies: read.value.teilnehmende,
    ...(datenstand === undefined ? {} : { dataMonth: datenstand, dataPlace: head.place(['datenstand']) }),
    discussed: sections.get('Erörtert') ?? '',
    agreed: sections.get('Vereinbart') ?? '',
    open: sections.get('Offen') ?? '',
    next: read.value.naechstes ?? null,
    place: head.place(['teilnehmende']),
    ...(read.value.naechstes === undefined ? {} : { nextPlace: head.place(['naechstes']) }),
  };
  return conclude(talk, [
    ...missing.map((heading, at) =>
      sectionMissing(placeIn(path, strayHeadings(body, bodyLine)[at] ?? bodyLine), { heading }),
    ),
    ...daysInOrder(talk, head),
  ]);
}

/** Lines of headings that minutes do not have: where one is missing, it is most likely there under another name. */
function strayHeadings(body: string, bodyLine: number): readonly number[] {
  return body.split('\n').flatMap((line, index) => {
    const heading = /^##[ \t]+(.*)$/.exec(line)?.[1]?.trim();
    return heading === undefined || HEADINGS.some((known) => known === heading) ? [] : [bodyLine + index];
  });
}

/** Minutes name a later talk, and data of a month that had begun. */
function daysInOrder({ day, next, dataMonth }: Talk, head: YamlDocument): readonly Diagnostic[] {
  const ahead =
    next !== null && next <= day ? [nextTalkBeforeTalk(head.place(['naechstes']), { day, next })] : [];
  const begun = dataMonth === undefined || monthText(dataMonth) <= day.slice(0, 7);
  return begun
    ? ahead
    : [...ahead, talkBeforeItsData(head.place(['datenstand']), { day, month: monthText(dataMonth) })];
}

/** The day a file is named after, or null. */
export function dayOfTalk(name: string) {
  return parseDay(baseName(name));
}

function baseName(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.md$/i, '');
}

/** Text below each heading of the second level, without blank lines around it. */
function sectionsOf(body: string): ReadonlyMap<string, string> {
  const parts = `\n${body}`.split(/\n##[ \t]+/).slice(1);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return end < 0 ? [part.trim(), ''] : [part.slice(0, end).trim(), part.slice(end).trim()];
    }),
  );
}
