import type { Metric } from '../../domain/agreement.ts';
import { DELIMITERS } from '../csv/delimiter.ts';
import { WRITTEN_PROFILES } from '../examine/built-in.ts';
import { sheetName } from '../examine/cuts.ts';
import type { Examined } from '../examine/examined.ts';
import { numberEvidence } from '../examine/number-evidence.ts';
import { BASE_NAMES } from '../profile-base.ts';
import { valueAt } from '../yaml/plain.ts';
import { type Candidate, candidatesIn } from './candidates.ts';
import { namePattern, namesToCome } from './file-name.ts';
import type { WrittenProfile } from './profile-text.ts';
import { pointsOf, type Question } from './questions.ts';

/** A profile for a file, before the questions it leaves are answered. German: Profilvorschlag. */
export interface Proposal {
  /** The keys in the order of the file. */
  readonly written: WrittenProfile;
  /** Why, by key. */
  readonly reasons: ReadonlyMap<string, readonly string[]>;
  readonly questions: readonly Question[];
  readonly candidates: readonly Candidate[];
}

/**
 * Proposes a profile for a file as it was examined.
 *
 * Takes   the file, a name, the metrics of the agreements, and texts in which the own key may stand (patterns of file
 *         names). Where a profile of the programme fits, the proposal builds on it and says only what is different.
 */
export function propose(
  examined: Examined,
  name: string,
  metrics: readonly Metric[],
  known: readonly string[],
): Proposal {
  const points = pointsOf(examined, known);
  const decided = points.flatMap((point) => ('question' in point ? [] : [point]));
  const candidates = candidatesIn(examined, metrics);
  const head = { profil: name, beschreibung: `Datei ${namePattern(examined.table.file)}` };
  const form = BASE_NAMES.includes(examined.profile.id) ? onBase(examined) : byItself(examined);
  const mapped = mappedBy(candidates, metrics);
  const questions = points.flatMap((point) => ('question' in point ? [point.question] : []));
  return {
    written: {
      ...head,
      ...recognisedLater(form.written, questions, examined.table.file),
      ...Object.fromEntries(decided.map(({ key, value }) => [key, value])),
      ...(Object.keys(mapped).length === 0 ? {} : { messgroessen: mapped }),
    },
    reasons: new Map([...form.reasons, ...decided.map(({ key, reason }) => [key, [reason]] as const)]),
    questions,
    candidates,
  };
}

/** Where later files are to have another name, they must be recognised by it. */
function recognisedLater(
  written: WrittenProfile,
  questions: readonly Question[],
  file: string,
): WrittenProfile {
  const renamed = questions.some(({ key }) => key === 'monat-aus-dateiname' || key === 'stand');
  const { erkennen } = written;
  if (!renamed || typeof erkennen !== 'object' || !('dateiname' in erkennen)) return written;
  return { ...written, erkennen: { ...erkennen, dateiname: namesToCome(file).recognised } };
}

/** Labels near to a metric of an agreement; without an agreement all of them, for somebody to choose from. */
function mappedBy(
  candidates: readonly Candidate[],
  metrics: readonly Metric[],
): Readonly<Record<string, string>> {
  const chosen = metrics.length === 0 ? candidates : candidates.filter(({ metric }) => metric !== null);
  return Object.fromEntries(chosen.map(({ id, label }) => [id, label]));
}

interface Form {
  readonly written: WrittenProfile;
  readonly reasons: readonly (readonly [string, readonly string[]])[];
}

function onBase(examined: Examined): Form {
  const { profile, reasons } = examined;
  const recognised = recognition(examined);
  return {
    written: { grundlage: profile.id, erkennen: recognised, ...sheetIn(examined), ...otherNumbers(examined) },
    reasons: [
      ['grundlage', [`${profile.description}.`, ...reasons]],
      ['blatt', SHEET],
      ['erkennen', ['Woran spätere Dateien erkannt werden; jeder Punkt muss zutreffen.']],
      ['zahlen', [numberEvidence(examined.table).reason]],
    ],
  };
}

const SHEET = ['Tabellenblatt; „*“ steht für beliebige Zeichen, wenn der Name mit dem Monat wechselt.'];

/** The sheet of a workbook; nothing for a text file. */
function sheetIn({ table }: Examined): WrittenProfile {
  const sheet = sheetName(table);
  return sheet === null ? {} : { blatt: sheet };
}

/** `GENESIS-Tabelle: 13211-02-05-4` tells the table better than the name of the file. */
function recognition({ profile, table }: Examined): WrittenProfile {
  const first =
    table.rows
      .flatMap(({ cells }) => cells)
      .find((cell) => cell.trim() !== '')
      ?.trim() ?? '';
  if (/^(GENESIS-)?(Tabelle|Table):\s*\S/u.test(first)) {
    const zeit = profile.recognition?.times === 'columns' ? { zeit: 'spalten' } : {};
    return { anfang: first.slice(0, 80), ...zeit };
  }
  return { dateiname: namePattern(table.file) };
}

/** Cells that the base cannot read, and others that say clearly how they are written. */
function otherNumbers({ cells, table }: Examined): WrittenProfile {
  const evidence = numberEvidence(table);
  const unread = cells.some(({ kind }) => kind === 'unreadable');
  return unread && evidence.certain ? { zahlen: writtenNumbers(evidence.format) } : {};
}

const THOUSANDS = { '.': 'punkt', ',': 'komma', ' ': 'leerzeichen', "'": 'apostroph' } as const;

function writtenNumbers({ decimal, thousands }: Examined['profile']['numbers']): WrittenProfile {
  return {
    dezimal: decimal === ',' ? 'komma' : 'punkt',
    tausender: thousands.map((sign) => THOUSANDS[sign]),
  };
}

/** A table that no profile fits: all that the reader needs to read it by its heads. */
function byItself(examined: Examined): Form {
  const { table, profile, reasons } = examined;
  const general = WRITTEN_PROFILES.find((each) => valueAt(each, ['profil']) === 'kommune-excel') ?? {};
  const { stand = '', status = '', zeichen = '' } = general;
  const sign = table.delimiter === '\t' ? 'TAB' : table.delimiter;
  const parted = sheetName(table) === null ? { trennzeichen: sign } : sheetIn(examined);
  return {
    written: {
      anordnung: 'tabelle',
      ...parted,
      erkennen: { dateiname: namePattern(table.file) },
      zahlen: writtenNumbers(profile.numbers),
      stand,
      status,
      zeichen,
    },
    reasons: [
      ['anordnung', reasons.slice(0, 1)],
      ['blatt', SHEET],
      [
        'trennzeichen',
        [
          `${Object.entries(DELIMITERS).find(([each]) => each === table.delimiter)?.[1]} teilt die meisten Zeilen gleich.`,
        ],
      ],
      ['zahlen', reasons.slice(1)],
    ],
  };
}
