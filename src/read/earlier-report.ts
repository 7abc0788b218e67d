import { z } from 'zod';
import type { Rating } from '../domain/assessment.ts';
import { decimal } from '../domain/decimal.ts';
import type { EarlierGoal, EarlierReport } from '../domain/earlier-report.ts';
import { ArchiveDamaged } from '../domain/failure.ts';
import type { EarlierAction } from '../domain/follow-up.ts';
import { monthText, parseDay, parseMonth } from '../domain/month.ts';
import type { DataStatus, Observation, Origin } from '../domain/observation.ts';
import { placeIn } from '../domain/place.ts';

const quantity = z.string().regex(/^-?\d+(\.\d+)?$/);
const calendarDay = z.string().transform((text, context) => {
  const day = parseDay(text);
  if (day === null) context.addIssue({ code: 'custom', message: 'kein Datum' });
  return day ?? z.NEVER;
});
const calendarMonth = z.string().transform((text, context) => {
  const month = parseMonth(text);
  if (month === null) context.addIssue({ code: 'custom', message: 'kein Monat' });
  return month ?? z.NEVER;
});
const agreed = z.object({ wert: quantity, text: z.string() }).nullable();

const STATUS: Readonly<Record<string, DataStatus>> = {
  endgültig: 'final',
  vorläufig: 'provisional',
  'vorläufig, hochgerechnet': 'extrapolated',
  geschätzt: 'estimated',
  gesperrt: 'suppressed',
  fehlt: 'missing',
};

const origin = z.object({
  messgroesse: z.string(),
  monat: calendarMonth,
  datei: z.string(),
  lieferung: calendarDay,
  zeile: z.number().int(),
  /** Null where its line holds a withheld cell. */
  spalte: z.number().int().nullable(),
  rohwert: z.string(),
  /** Reports of earlier versions of the programme do not have it. */
  wert: quantity.nullable().optional(),
  datenstand: z.enum(Object.keys(STATUS)),
});
const goal = z.object({
  id: z.string(),
  zielwert: agreed,
  prognosewert: agreed,
  /** Only where an expected value was agreed. */
  erwartungswert: agreed.optional(),
  datenstand: z.object({ beurteiltBis: calendarMonth.nullable() }),
  beurteilt: z.object({ bewertung: z.string() }).nullable(),
  eingaben: z.array(origin).optional(),
  /** Reports of earlier versions of the programme name the cells with each month. */
  monate: z.array(z.object({ herkunft: z.array(origin).optional() })),
});
const action = z.object({
  nr: z.number().int(),
  massnahme: z.string(),
  ziel: z.string(),
  vereinbart: calendarDay,
  termin: calendarDay,
  verschoben: z.array(z.object({ von: calendarDay, am: calendarDay, grund: z.string() })),
  stand: z.enum(['neu', 'läuft', 'erledigt']),
  erledigtAm: calendarDay.nullable(),
  wiederAufgenommen: z.array(z.object({ am: calendarDay, grund: z.string() })),
});
const schema = z.object({
  schema: z.literal('zielbericht/bericht/1'),
  bericht: z.object({
    monat: calendarMonth,
    ausgabe: z.enum(['monat', 'jahr']),
    fassung: z.number().int().min(1),
    berichtsdatum: calendarDay,
    kennung: z.string(),
  }),
  ziele: z.array(goal),
  /** Reports of earlier versions of the programme do not name them. */
  massnahmen: z.array(action).optional(),
  lieferungen: z.array(
    z.object({ datei: z.string(), lieferung: calendarDay, sha256: z.string().nullable() }),
  ),
});
type Written = z.infer<typeof schema>;

/**
 * What an archived `bericht.json` says, as far as a later report is compared with it. German: Vorbericht lesen.
 *
 * Takes   the bytes as they were archived, their name for the message, and the id the archive gives the report.
 * Units   quantities as written: counts, euros, ratios 0..1.
 * Errors  throws `ArchiveDamaged` where it is no `bericht.json` of that report: its bytes are proven by their hash, so
 *         this programme does not know its form.
 */
export function readEarlierReport(bytes: Uint8Array, name: string, reportId: string): EarlierReport {
  const read = schema.safeParse(jsonOf(bytes));
  if (!read.success) throw notReadable(name, read.error.issues[0]?.path.map(String).join('.') ?? '');
  const { bericht, ziele, massnahmen, lieferungen } = read.data;
  if (bericht.kennung !== reportId) throw notReadable(name, 'bericht.kennung');
  return {
    reportId,
    month: bericht.monat,
    edition: bericht.ausgabe,
    version: bericht.fassung,
    day: bericht.berichtsdatum,
    goals: ziele.map(toGoal),
    ...(massnahmen && { actions: massnahmen.map((each) => toAction(each, bericht)) }),
    deliveries: lieferungen.map(({ datei, lieferung, sha256 }) => ({
      file: datei,
      day: lieferung,
      sha256,
    })),
    observations: toObservations(ziele),
  };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function toGoal({
  id,
  zielwert,
  prognosewert,
  erwartungswert = null,
  datenstand,
  beurteilt,
}: Written['ziele'][number]): EarlierGoal {
  const value = zielwert ?? prognosewert ?? erwartungswert;
  const word = beurteilt?.bewertung ?? 'nicht berechenbar';
  return {
    id,
    agreed: value && { value: decimal(value.wert), text: value.text },
    judged: datenstand.beurteiltBis,
    rating: RATINGS.find(([begin]) => word.startsWith(begin))?.[1] ?? 'unrated',
    ratingText: word,
  };
}

function toAction(written: z.infer<typeof action>, { monat, fassung }: Written['bericht']): EarlierAction {
  return {
    number: written.nr,
    title: written.massnahme,
    indicator: written.ziel,
    agreedOn: written.vereinbart,
    due: written.termin,
    postponements: written.verschoben.map(({ von, am, grund }) => ({ from: von, on: am, reason: grund })),
    state: written.stand,
    doneOn: written.erledigtAm,
    reopenings: written.wiederAufgenommen.map(({ am, grund }) => ({ on: am, reason: grund })),
    where: `dem freigegebenen Bericht ${monthText(monat)}, Fassung ${fassung}`,
  };
}

/** How the word of each rating begins; what is not rated has several. */
const RATINGS: readonly (readonly [string, Rating])[] = [
  ['im Soll', 'on-plan'],
  ['knapp', 'near'],
  ['deutlich', 'clear'],
  ['erreicht', 'reached'],
  ['nicht erreicht', 'missed'],
  ['nicht berechenbar', 'not-computable'],
];

/** Each cell once, though many figures rest on it. */
function toObservations(goals: Written['ziele']): readonly Observation[] {
  const cells = goals.flatMap(({ eingaben = [], monate }) => [
    ...eingaben,
    ...monate.flatMap(({ herkunft = [] }) => herkunft),
  ]);
  const known = new Map(cells.map((cell) => [`${cell.messgroesse} ${cell.monat}`, cell]));
  return [...known.values()].flatMap((cell) => {
    if (cell.wert === undefined) return [];
    return {
      metric: cell.messgroesse,
      month: cell.monat,
      value: cell.wert === null ? null : decimal(cell.wert),
      status: STATUS[cell.datenstand] ?? 'missing',
      delivery: cell.lieferung,
      origin: originOf(cell),
    };
  });
}

function originOf({ datei, zeile, spalte, rohwert: raw }: z.infer<typeof origin>): Origin {
  return spalte === null
    ? { place: placeIn(datei, zeile), raw, wholeLine: true }
    : { place: placeIn(datei, zeile, spalte), raw };
}

function notReadable(name: string, at: string): ArchiveDamaged {
  const where = at === '' ? '' : ` (Angabe „${at}“)`;
  return new ArchiveDamaged({
    code: 'ARC-527',
    message: `Der archivierte Bericht „${name}“, an den dieser anschließt, ist nicht lesbar${where}.`,
    hint: 'Bitte „npx zielbericht archiv pruefen“ aufrufen. Ist das Archiv unversehrt, hat eine andere Programmfassung den Bericht geschrieben; bitte diese verwenden.',
  });
}
