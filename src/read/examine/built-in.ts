import { type Profile, profileSchema } from '../csv/profile.ts';
import type { Plain } from '../yaml/plain.ts';

type Written = { readonly [key: string]: Plain };

/** Zeichenerklärung of the statistical offices, with the asterisk of the Bundesagentur. */
const SIGNS = {
  '-': 'nichts-vorhanden',
  '–': 'nichts-vorhanden',
  '.': 'gesperrt',
  '*': 'gesperrt',
  '...': 'fehlt',
  '…': 'fehlt',
  x: 'nicht-sinnvoll',
  X: 'nicht-sinnvoll',
  '/': 'unsicher',
};

const STATUS_WORDS = {
  endgültig: 'endgueltig',
  vorläufig: 'vorlaeufig',
  'vorläufig (hochgerechnet)': 'hochgerechnet',
  hochgerechnet: 'hochgerechnet',
  geschätzt: 'geschaetzt',
  berichtigt: 'berichtigt',
  revidiert: 'berichtigt',
};

/** Letters of the quality column of flat files. */
const QUALITY = { e: 'endgueltig', p: 'vorlaeufig', r: 'berichtigt', s: 'geschaetzt', '()': 'geschaetzt' };

const FINAL = { immer: 'endgueltig' };
const STAND = { text: 'Stand:' };
const OFFICIAL_NUMBERS = { dezimal: 'komma', tausender: [] };

const GENESIS = {
  zeichen: SIGNS,
  stand: STAND,
  status: FINAL,
  zahlen: OFFICIAL_NUMBERS,
  'fusszeile-ab': '_____',
};

/**
 * Profiles that the programme brings along; the first that fits a file is taken. German: mitgelieferte Profile.
 *
 * A profile of one's own names one as `grundlage` and adds which cell feeds which metric.
 */
export const WRITTEN_PROFILES: readonly Written[] = [
  {
    profil: 'einfach-lang',
    beschreibung: 'Einfaches Format: ein Wert je Zeile mit Monat, Merkmal, Wert und Status',
    anordnung: 'lang',
    trennzeichen: ';',
    erkennen: { kopfworte: ['Berichtsmonat', 'Merkmal', 'Wert', 'Status', 'Lieferung'] },
    monat: { spalte: 'Berichtsmonat' },
    merkmal: { spalte: 'Merkmal' },
    wert: { spalte: 'Wert' },
    stand: { spalte: 'Lieferung' },
    status: { spalte: 'Status', woerter: STATUS_WORDS },
    zeichen: SIGNS,
  },
  {
    profil: 'ba-zeitreihe',
    beschreibung:
      'Statistik der Bundesagentur für Arbeit, Zeitreihe mit Monaten in Spalten und Zeile „Datenstand“',
    anordnung: 'monate-in-spalten',
    trennzeichen: ';',
    erkennen: { kopfworte: ['Merkmal'], zeit: 'spalten' },
    merkmal: { spalte: 'Merkmal' },
    stand: STAND,
    status: { zeile: 'Datenstand', woerter: STATUS_WORDS },
    zeichen: SIGNS,
    'fusszeile-ab': '_____',
  },
  {
    profil: 'genesis-flach',
    beschreibung: 'GENESIS, flache Datei (ffcsv) seit 2024: eine Spalte „value“',
    anordnung: 'flach',
    trennzeichen: ';',
    erkennen: { kopfworte: ['time_code', 'time', 'value'] },
    ...GENESIS,
    status: { woerter: QUALITY },
  },
  {
    profil: 'genesis-flach-alt',
    beschreibung: 'GENESIS, flache Datei (ffcsv) bis 2024: Wertespalten „CODE__Name__Einheit“',
    anordnung: 'flach',
    trennzeichen: ';',
    erkennen: { kopfworte: ['Statistik_Code', 'Zeit_Code', 'Zeit'] },
    ...GENESIS,
  },
  {
    profil: 'genesis-englisch',
    beschreibung: 'GENESIS, englische Ausgabe: „Table:“, Dezimalpunkt',
    anordnung: 'tabelle',
    trennzeichen: ';',
    erkennen: { anfang: ['GENESIS-Table:', 'Table:'] },
    ...GENESIS,
    zahlen: { dezimal: 'punkt', tausender: [] },
  },
  {
    profil: 'genesis-transponiert',
    beschreibung: 'GENESIS oder Regionaldatenbank, Tabelle mit Zeitangaben in Spalten',
    anordnung: 'tabelle',
    trennzeichen: ';',
    erkennen: { anfang: ['GENESIS-Tabelle:', 'Tabelle:'], zeit: 'spalten' },
    ...GENESIS,
  },
  {
    profil: 'genesis-tabelle',
    beschreibung: 'GENESIS oder Regionaldatenbank, Tabelle mit mehrstufigem Kopf und Vorspalten',
    anordnung: 'tabelle',
    trennzeichen: ';',
    erkennen: { anfang: ['GENESIS-Tabelle:', 'Tabelle:'] },
    ...GENESIS,
  },
  {
    profil: 'offene-daten-monat',
    beschreibung: 'Offene Daten: Komma als Trennzeichen, Dezimalpunkt, Monatsende als 2020-05-31',
    anordnung: 'tabelle',
    trennzeichen: ',',
    erkennen: { zeit: 'zeilen', zeitform: 'JJJJ-MM-TT' },
    zeichen: SIGNS,
    stand: STAND,
    status: { woerter: STATUS_WORDS },
    zahlen: { dezimal: 'punkt', tausender: [] },
  },
  {
    profil: 'kommune-excel',
    beschreibung: 'Excel-Tabelle einer Kommune als CSV: Semikolon, Tausenderpunkt, Monate in Zeilen',
    anordnung: 'tabelle',
    trennzeichen: ';',
    erkennen: { zeit: 'zeilen' },
    zeichen: SIGNS,
    stand: STAND,
    status: { woerter: STATUS_WORDS },
  },
];

let profiles: readonly Profile[] | undefined;

export function builtInProfiles(): readonly Profile[] {
  profiles ??= WRITTEN_PROFILES.map((written) => profileSchema.parse(written));
  return profiles;
}
