import { attribute, type Tag, tagsIn } from '../structure.ts';
import { type OwnRule, type Subject, told } from './rule.ts';
import { tableFaults } from './table-rule.ts';

/** What assistive technology reads, and in which order. */
export const structureRules: readonly OwnRule[] = [
  { id: 'typen', title: 'nur Strukturtypen, die der Standard kennt (ISO 14289-1, 7.1)', faults: typeFaults },
  {
    id: 'ueberschriften',
    title: 'Überschriften ohne Sprung, die erste ist H1 (7.4.2)',
    faults: headingFaults,
  },
  { id: 'abbildungen', title: 'jede Abbildung hat Alternativtext und Fläche (7.3)', faults: figureFaults },
  { id: 'tabellenkoepfe', title: 'jede Kopfzelle sagt, wofür sie gilt (7.5)', faults: scopeFaults },
  {
    id: 'tabellen',
    title: 'jede Tabelle ist ein volles Raster aus TR, TH und TD (7.2)',
    faults: tableFaults,
  },
  { id: 'listen', title: 'Listen und Verzeichnisse bestehen aus ihren Teilen (7.2)', faults: nestingFaults },
  { id: 'anmerkungen', title: 'jede Anmerkung hat eine eigene Kennung (7.9)', faults: noteFaults },
];

const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot ' +
    'Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

function typeFaults({ tags }: Subject): readonly string[] {
  if (tags.length === 0) return ['Das PDF hat keinen Strukturbaum.'];
  return told(
    tags.filter(({ type }) => !STANDARD.has(type)).map(({ type }) => `Unbekannter Strukturtyp „${type}“.`),
  );
}

function headingFaults({ tags }: Subject): readonly string[] {
  const levels = tags.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []));
  return told(
    levels.flatMap((level, index) => {
      const before = levels[index - 1] ?? 0;
      return level > before + 1
        ? [`H${level} folgt auf ${before === 0 ? 'keine Überschrift' : `H${before}`}.`]
        : [];
    }),
  );
}

function figureFaults({ file, tags }: Subject): readonly string[] {
  const figures = tags.filter(({ type }) => type === 'Figure');
  return [
    ...told(
      figures
        .filter(({ dict }) => (file.text(dict['/Alt']) ?? '').trim() === '')
        .map(({ ref }) => `Eine Abbildung (${ref}) hat keinen Alternativtext.`),
    ),
    ...told(
      figures
        .filter((tag) => (attribute(file, tag, '/BBox') as readonly unknown[] | null)?.length !== 4)
        .map(({ ref }) => `Eine Abbildung (${ref}) nennt ihre Fläche nicht (BBox).`),
    ),
  ];
}

function scopeFaults({ file, tags }: Subject): readonly string[] {
  const known = ['Row', 'Column', 'Both'];
  return told(
    tags
      .filter((tag) => tag.type === 'TH' && !known.includes(file.name(attribute(file, tag, '/Scope')) ?? ''))
      .map(({ ref }) => `Eine Kopfzelle (${ref}) hat keinen Geltungsbereich (Scope).`),
  );
}

/** Which kids an element may have, where the standard leaves no choice. */
const KIDS: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI', 'TOC', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
};
/** Which parents it may have. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
};

function nestingFaults({ tags }: Subject): readonly string[] {
  return told(
    tags.flatMap((tag) => [
      ...tagsIn(tag)
        .filter(({ type }) => KIDS[tag.type]?.includes(type) === false)
        .map(({ type }) => `„${type}“ steht unmittelbar in „${tag.type}“.`),
      ...(PARENTS[tag.type]?.includes(tag.parent?.type ?? '') === false
        ? [`„${tag.type}“ steht nicht in ${PARENTS[tag.type]?.join(' oder ')}.`]
        : []),
    ]),
  );
}

function noteFaults({ file, tags }: Subject): readonly string[] {
  const ids = tags.filter(({ type }) => type === 'Note').map((tag) => idOf(file, tag));
  const given = ids.filter((id) => id !== '');
  return [
    ...(given.length < ids.length ? ['Eine Anmerkung hat keine Kennung (ID).'] : []),
    ...(new Set(given).size < given.length ? ['Eine Kennung gehört zu zwei Anmerkungen.'] : []),
  ];
}

/** An id is a string of bytes; qpdf shows it as text or as hexadecimal digits. */
function idOf(file: Subject['file'], { dict }: Tag): string {
  const value = file.follow(dict['/ID']);
  return typeof value === 'string' ? value.replace(/^[ub]:/, '') : '';
}
