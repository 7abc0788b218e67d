import { stringify } from 'yaml';
import type { BaseName, PeerIndicator, PeerInput, PeerSignatory } from './input.ts';
import { actualMetric, planMetric, profileName } from './profile.ts';
import { germanValue, monthName, sumOf } from './written.ts';

const PARTIES = ['jobcenter', 'agentur', 'landkreis'] as const;

/** How each party is called in the report's own sentences. */
const NAMES = {
  jobcenter: { kurzname: 'Jobcenter', genitiv: 'des Jobcenters' },
  agentur: { kurzname: 'Agentur für Arbeit', genitiv: 'der Agentur für Arbeit' },
  landkreis: { kurzname: 'Landkreis', genitiv: 'des Landkreises' },
} as const;

/** `vereinbarungen/jc-0001.yaml`: parties, goals and metrics of one input. */
export function agreementText(input: PeerInput, base: BaseName): string {
  const { year } = input.period;
  return stringify(
    {
      vereinbarung: `${base}-${year}`,
      titel: `Zielvereinbarung ${year}`,
      jahr: String(year),
      ordner: base,
      jobcenter: { name: input.jobcenter, dateiname: base },
      ansprechpartner: CONTACT,
      partner: input.parties.map(({ name, address }, at) => partner(at, name, address)),
      unterzeichnende: input.signatories.map((each, at) => signatory(at, each, input)),
      praeambel:
        'Die Partner vereinbaren die folgenden Ziele und sehen sich monatlich an, wie weit sie erreicht sind.',
      abschnitte: [{ id: 'I', titel: 'Ziele der Vereinbarung', verantwortlich: 'BA' }],
      ziele: input.indicators.map((indicator) => goal(indicator, year)),
      messgroessen: input.indicators.flatMap(metrics),
      quellen: [
        source('ist', 'Monatswerte, Controlling', input.indicators),
        source('plan', 'Monatsplan, Controlling', input.indicators),
      ],
    },
    { lineWidth: 0 },
  );
}

const CONTACT = { name: 'Controlling', 'e-mail': 'controlling@example.org', telefon: '030 23125 000' };

function source(id: 'ist' | 'plan', name: string, indicators: readonly PeerIndicator[]) {
  return { id, name, datei: `${id}*.csv`, profil: profileName(id, indicators), amtlich: 'nein' };
}

function signatory(at: number, { name, function: role, place }: PeerSignatory, input: PeerInput) {
  return {
    stelle: PARTIES[at],
    name,
    funktion: role,
    einrichtung: input.parties[at]?.name,
    anrede: `Guten Tag ${name}`,
    'e-mail': `${PARTIES[at]}@example.org`,
    unterschrift: { ort: place, datum: `${input.period.year}-01-15` },
  };
}

function partner(at: number, name: string, address: string) {
  const stelle = PARTIES[at] ?? 'jobcenter';
  return { stelle, name, ...NAMES[stelle], anschrift: address };
}

/** What the months bring adds up to the year's value; the plan comes month by month. */
function goal({ key, title, goal: ziel, unit, direction, decimals, plan }: PeerIndicator, year: number) {
  const target = germanValue(sumOf(plan, decimals), decimals, unit);
  const side = direction === 'up' ? 'mindestens' : 'höchstens';
  return {
    id: key,
    abschnitt: 'I',
    ziel,
    kennzahl: title,
    kurzname: title,
    wortlaut: `${ziel}: ${title}, im Jahr ${year} ${side} ${target}${unitWord(unit)}.`,
    richtung: side,
    einheit: unit,
    genauigkeit: String(decimals),
    zielwert: unit === 'EUR' ? `${target} €` : target,
    verantwortlich: 'BA',
    gueltig: { von: monthName(year, 1), bis: monthName(year, 12) },
    berechnung: { art: 'fluss-kumuliert', messgroesse: actualMetric({ key }) },
    sollverlauf: { art: 'geliefert', messgroesse: planMetric({ key }), angabe: 'je-monat' },
    'knapp-ab': '95 %',
    gezaehlt: 'ja',
  };
}

function unitWord(unit: string): string {
  if (unit === '%') return '';
  return unit === 'EUR' ? ' €' : ` ${unit}`;
}

function metrics({ key, title, unit, decimals }: PeerIndicator) {
  const places = unit !== 'EUR' && unit !== '%' && decimals > 0 ? { nachkommastellen: String(decimals) } : {};
  return [
    { id: actualMetric({ key }), name: title, einheit: unit, quelle: 'ist', ...places },
    { id: planMetric({ key }), name: `${title}, Plan`, einheit: unit, quelle: 'plan' },
  ];
}
