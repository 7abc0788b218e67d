import type { PeerIndicator, PeerInput } from './peer-input/input.ts';

/**
 * An invented input of the size that the peers' generator makes, with as many goals as asked for.
 *
 * For measurements and tests that must not depend on the peers. The same number gives the same input.
 */
export function madeInput(number: number, goals = 12): PeerInput {
  const town = `Musterstadt-${number}`;
  const body = (name: string, street: string) => ({
    role: name,
    name,
    address: `${street} ${number}, 12345 ${town}`,
  });
  return {
    id: baseName(number).toUpperCase(),
    title: 'Managementbericht',
    jobcenter: `Jobcenter ${town}`,
    period: { year: 2026, month: 12, label: 'Dezember 2026' },
    parties: [
      body(`Jobcenter ${town}`, 'Bahnhofstraße'),
      body(`Agentur für Arbeit ${town}`, 'Am Güterbahnhof'),
      body(`Landkreis ${town}`, 'Kreishausplatz'),
    ],
    indicators: Array.from({ length: goals }, (_, at) => indicator(number, at)),
    signatories: [
      { name: 'Käthe Müller', function: 'Geschäftsführung des Jobcenters', place: town },
      { name: 'Björn Groß', function: 'Vorsitz der Geschäftsführung der Agentur für Arbeit', place: town },
      { name: 'Ayşe Weiß', function: 'Landrätin für den kommunalen Träger', place: town },
    ],
  };
}

/** `jc-0001` */
export function baseName(number: number): string {
  return `jc-${String(number).padStart(4, '0')}`;
}

/** Amounts, cases, rates and means, in turn. */
const SHAPES = [
  {
    title: 'Leistungen für Unterkunft und Heizung',
    unit: 'EUR',
    direction: 'down',
    decimals: 0,
    level: 4_200_000,
  },
  { title: 'Integrationen in Erwerbstätigkeit', unit: 'Personen', direction: 'up', decimals: 0, level: 148 },
  { title: 'Aktivierungsquote', unit: '%', direction: 'up', decimals: 2, level: 0.85 },
  { title: 'Beratungsgespräche je Fachkraft', unit: 'Gespräche', direction: 'up', decimals: 1, level: 62 },
] as const;

function indicator(number: number, at: number): PeerIndicator {
  const shape = SHAPES[at % SHAPES.length] ?? SHAPES[0];
  const key = `Z${at + 1}`;
  const values = (drift: number) =>
    Array.from({ length: 12 }, (_, month) => {
      const season = 1 + 0.08 * Math.sin((month + at) / 1.9);
      return Number((shape.level * season * (1 + drift * ((number + month) % 7))).toFixed(shape.decimals));
    });
  return {
    ...shape,
    key,
    title: `${shape.title} (${at + 1})`,
    goal: 'Wirtschaftliche Mittelverwendung',
    plan: values(0),
    actual: values(at % 2 === 0 ? 0.01 : -0.01),
    comment: `${key}: ${SENTENCES.join(' ')} Ende ${key}-${number}.`,
    measures: [1, 2, 3].map((no) => ({
      no: `${key}.${no}`,
      text: `Fallkonferenzen mit dem Arbeitgeber-Service, Stufe ${no}`,
      owner: 'Teamleitung 512',
      due: `${String(no + 9)}.0${no}.2027`,
      status: ['in Umsetzung', 'geplant', 'abgeschlossen'][no - 1] ?? 'geplant',
    })),
  };
}

const SENTENCES = [
  'Die Entwicklung im Berichtsmonat bestätigt den seit dem Frühjahr beobachteten Trend und liegt im Rahmen der im Zielvereinbarungsgespräch erläuterten Erwartungen.',
  'Ursächlich für die Abweichung ist vor allem der verzögerte Beginn mehrerer Maßnahmen bei den beauftragten Trägern der beruflichen Weiterbildung.',
  'Besonders in den Stadtteilen mit hoher Beschäftigungsnachfrage konnten zusätzliche Stellenangebote für geringqualifizierte Bewerberinnen und Bewerber gewonnen werden.',
  'Der Krankenstand in der Leistungsabteilung führte zu längeren Bearbeitungszeiten, sodass einzelne Bewilligungen erst im Folgemonat zahlungswirksam wurden.',
  'Die Fachaufsicht hat eine Stichprobe von 47 Fällen geprüft und keine wesentlichen Beanstandungen hinsichtlich der Ermessensausübung festgestellt.',
  'Nach Auffassung des örtlichen Trägers sind die gestiegenen Heizkosten weiterhin der größte Einzelposten unter den nicht unmittelbar beeinflussbaren Größen.',
];
