import { short } from '../../diagnostic/short.ts';
import { readNumber } from '../../domain/written-number.ts';
import { findDeliveryDay } from '../csv/delivery-day.ts';
import type { Examined } from '../examine/examined.ts';
import { BASE_NAMES } from '../profile-base.ts';
import type { Plain } from '../yaml/plain.ts';
import { dayPattern, monthPattern, nameOf, namesToCome } from './file-name.ts';

/** A point that the file leaves open, with what it may be. German: offene Angabe. */
export interface Question {
  /** The key of the profile that it is about. */
  readonly key: string;
  readonly text: string;
  readonly options: readonly { readonly words: string; readonly value: Plain }[];
  /** What stands in the profile until somebody decides; null for nothing. */
  readonly open: Plain | null;
}

/** What a file says of a key, with the reason, or the question that it leaves. */
export type Point =
  | { readonly key: string; readonly value: Plain; readonly reason: string }
  | { readonly question: Question };

/** The points about numbers, regions, months and the day of delivery; what the base says already is none. */
export function pointsOf(examined: Examined, known: readonly string[]): readonly Point[] {
  return [numbers, signs, keys, months, delivery].flatMap((point) => point(examined, known) ?? []);
}

type Look = (examined: Examined, known: readonly string[]) => Point | null;

const GROUPED = /^[-−–]?\s*[1-9]\d{0,2}\.\d{3}$/u;
const DECIDED = /^[-−–]?\s*(\d{1,3}(\.\d{3})+,\d+|\d{1,3}(\.\d{3}){2,}|\d+,\d{1,2}|\d+\.(\d{1,2}|\d{4,}))$/u;

/**
 * `1.132` alone says nothing: it asks, unless another cell can be read in one way only. A profile of the programme keeps
 * its notation meanwhile; without one such a cell is refused.
 */
const numbers: Look = ({ cells, profile }) => {
  const texts = cells.map(({ cell }) => cell.text);
  const grouped = texts.find((text) => GROUPED.test(text));
  if (grouped === undefined || texts.some((text) => DECIDED.test(text))) return null;
  const known = BASE_NAMES.includes(profile.id);
  const assumed = known
    ? ` „${profile.id}“ liest ${readNumber(grouped, profile.numbers)?.toFixed() ?? 'es nicht'}.`
    : '';
  const thousands = { dezimal: 'komma', tausender: ['punkt', 'leerzeichen'] };
  const point = { dezimal: 'punkt', tausender: ['leerzeichen'] };
  const [asThousands, asFraction] = [
    { decimal: ',', thousands: ['.'] },
    { decimal: '.', thousands: [] },
  ] as const;
  const shown = (format: typeof asThousands | typeof asFraction) =>
    readNumber(grouped, format)?.toFixed().replace('.', ',') ?? grouped;
  return {
    question: {
      key: 'zahlen',
      text: `Was bedeutet „${grouped}“? Keine Zelle der Datei entscheidet es.${assumed}`,
      options: [
        { words: `${shown(asThousands)}: der Punkt trennt Tausender`, value: thousands },
        { words: `${shown(asFraction)}: der Punkt trennt Nachkommastellen`, value: point },
      ],
      open: known ? null : { dezimal: 'komma', tausender: [] },
    },
  };
};

/** A word that stands where numbers are expected, again and again: `NA`, `k. A.` */
const signs: Look = ({ cells }) => {
  const words = cells.flatMap(({ kind, cell }) =>
    kind === 'unreadable' && !/\d/u.test(cell.text) ? [cell.text] : [],
  );
  const [most] = [...Map.groupBy(words, (word) => word)].toSorted(([, a], [, b]) => b.length - a.length);
  if (most === undefined) return null;
  const [word, own] = most;
  const meanings = ['fehlt', 'gesperrt', 'nichts-vorhanden', 'nicht-sinnvoll', 'unsicher'];
  return {
    question: {
      key: 'zeichen',
      text: `Was bedeutet „${short(word)}“ an der Stelle einer Zahl (${own.length === 1 ? 'eine Zelle' : `${own.length} Zellen`})?`,
      options: meanings.map((meaning) => ({ words: meaning, value: { [word]: meaning } })),
      open: null,
    },
  };
};

/** Keys that a question lists. */
const SHOWN_KEYS = 8;

const keys: Look = ({ cells, table }, known) => {
  const all = [...new Set(cells.flatMap(({ key }) => key ?? []))];
  if (all.length < 2) return null;
  const own = all.find(
    (key) => key.length > 3 && [nameOf(table.file), ...known].some((text) => text.includes(key)),
  );
  if (own !== undefined) {
    const reason = `Nur die Zeilen mit diesem Schlüssel; er steht im Dateinamen oder in der Vereinbarung. Die Datei hat ${all.length} Schlüssel.`;
    return { key: 'schluessel', value: { nur: own }, reason };
  }
  const options = all.slice(0, SHOWN_KEYS).map((key) => ({ words: key, value: { nur: key } }));
  const text = `Welcher der ${all.length} Schlüssel ist der eigene? Auch ein anderer aus der Datei kann eingegeben werden.`;
  return { question: { key: 'schluessel', text, options, open: null } };
};

const months: Look = ({ cells, table }) => {
  if (cells.some(({ period }) => period !== null)) return null;
  const pattern = monthPattern(table.file);
  const reason = 'In der Tabelle steht keine Zeitangabe; der Monat steht im Dateinamen.';
  if (pattern !== null) return { key: 'monat-aus-dateiname', value: pattern, reason };
  const value = namesToCome(table.file).month;
  const text = 'Die Datei nennt keine Zeit, ihr Name auch nicht. Woher kommt der Monat?';
  const words = `künftig aus dem Dateinamen: ${value}`;
  return { question: { key: 'monat-aus-dateiname', text, options: [{ words, value }], open: null } };
};

const delivery: Look = ({ profile, table }) => {
  if ('column' in profile.delivery) return null;
  const before = 'before' in profile.delivery ? profile.delivery.before : 'Stand:';
  if (findDeliveryDay(table, before).ok) return null;
  const pattern = dayPattern(table.file);
  const reason = 'Das Datum der Lieferung steht im Dateinamen.';
  if (pattern !== null) return { key: 'stand', value: { dateiname: pattern }, reason };
  const value = namesToCome(table.file).delivery;
  const text = `In der Datei steht hinter „${before}“ kein Datum, im Dateinamen auch nicht. Wo steht das Datum der Lieferung?`;
  const options = [{ words: `künftig im Dateinamen: ${value}`, value: { dateiname: value } }];
  return { question: { key: 'stand', text, options, open: null } };
};
