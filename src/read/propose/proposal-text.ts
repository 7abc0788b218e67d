import { WORKBOOK } from '../examine/cuts.ts';
import type { Examined } from '../examine/examined.ts';
import type { Plain } from '../yaml/plain.ts';
import { entry, profileText, type WrittenProfile } from './profile-text.ts';
import type { Proposal } from './propose.ts';
import type { Question } from './questions.ts';

/** A question with its answer; null where it stays open. */
export interface Answered {
  readonly question: Question;
  readonly answer: Plain | null;
}

/** The profile as it is written to a file: keys, reasons, marks at what is open, and labels that feed nothing yet. */
export function proposalText(proposal: Proposal, answered: readonly Answered[], examined: Examined): string {
  const comments = new Map(proposal.reasons);
  comments.set('', aboutFile(examined));
  for (const { question, answer } of answered) {
    const mark = answer === null ? openWith(question, proposal) : [`${question.text} – so entschieden.`];
    comments.set(question.key, mark);
  }
  comments.set('messgroessen', MAPPING);
  return profileText(withAnswers(proposal, answered), comments, end(proposal, answered));
}

const MAPPING = [
  'Messgröße der Vereinbarung: Bezeichnung in der Datei. Vorgeschlagen nach den Bezeichnungen; bitte prüfen.',
];

function aboutFile({ table, encoding, profile, cells }: Examined): readonly string[] {
  return [
    `Vorschlag nach der Datei ${table.file.slice(table.file.lastIndexOf('/') + 1)}.`,
    encoding === WORKBOOK
      ? `${encoding}: gelesen werden die gespeicherten Werte.`
      : `Zeichensatz ${encoding}; er wird bei jeder Datei neu erkannt.`,
    `Gelesen wie „${profile.id}“.`,
    ...(cells.some(({ period }) => period?.includes('-') && !period.includes('Q')) ||
    cells.every(({ period }) => period === null)
      ? []
      : ['Die Datei nennt nur Jahre oder Quartale; ein Bericht braucht Monatswerte.']),
  ];
}

function openMark({ text, options }: Question): readonly string[] {
  return [`OFFEN: ${text}`, ...options.map(({ words }) => `  - ${words}`)];
}

/** Where the key stands in the profile already, the other value stands above it: a key written twice is no YAML. */
function openWith(question: Question, { written }: Proposal): readonly string[] {
  const { key, open, options } = question;
  const other = open === null && key in written ? entry(key, options[0]?.value ?? '').trimEnd() : null;
  return [...openMark(question), ...(other === null ? [] : ['Dann statt der Zeile darunter:', other])];
}

/** Answers take the place of what stands there; the labels stay last. */
export function withAnswers({ written }: Proposal, answered: readonly Answered[]): WrittenProfile {
  const { messgroessen, ...rest } = written;
  const more = answered.flatMap(({ question: { key, open }, answer }) => {
    const value = answer ?? open;
    const own = rest[key];
    const both = typeof own === 'object' && typeof value === 'object' && key === 'zeichen';
    return value === null ? [] : [[key, both ? { ...own, ...value } : value] as const];
  });
  return { ...rest, ...Object.fromEntries(more), ...(messgroessen === undefined ? {} : { messgroessen }) };
}

/** Keys that are open and have no value yet, and labels without a metric: to take the mark of comment away. */
function end({ candidates, written }: Proposal, answered: readonly Answered[]): readonly string[] {
  const open = answered.filter(
    ({ question: { key, open: kept }, answer }) => answer === null && kept === null && !(key in written),
  );
  const mapped = Object.keys((written['messgroessen'] as WrittenProfile | undefined) ?? {});
  const rest = candidates.filter(({ id }) => !mapped.includes(id));
  return [
    ...open.flatMap(({ question }) => [
      ...openMark(question),
      entry(question.key, question.options[0]?.value ?? '').trimEnd(),
    ]),
    ...(rest.length === 0
      ? []
      : ['Weitere Bezeichnungen der Datei; als „kennung: Bezeichnung“ unter messgroessen:']),
    ...rest.map(({ id, label }) => `  ${entry(id, label).trimEnd()}`),
  ];
}
