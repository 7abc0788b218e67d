import { sectionMissing } from '../../diagnostic/catalogue/definition-content.ts';
import { talkFileName } from '../../diagnostic/catalogue/definition-files.ts';
import { conclude, failed, type Outcome } from '../../diagnostic/outcome.ts';
import type { Talk } from '../../domain/draft.ts';
import { parseDay } from '../../domain/month.ts';
import { placeIn } from '../../domain/place.ts';
import { splitHead } from '../front-matter.ts';
import type { TextFile } from '../input-file.ts';
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
  const { bereich } = read.value;
  const talk: Talk = {
    ...(bereich === undefined ? {} : { scope: bereich }),
    day,
    bodies: read.value.teilnehmende,
    discussed: sections.get('Erörtert') ?? '',
    agreed: sections.get('Vereinbart') ?? '',
    open: sections.get('Offen') ?? '',
    next: read.value.naechstes ?? null,
    place: head.place(['teilnehmende']),
  };
  return conclude(
    talk,
    missing.map((heading) => sectionMissing(placeIn(path, bodyLine), { heading })),
  );
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
