/** Pieces of HTML for reports that strain a page: every element and class of the contract, in many sizes. */

const SENTENCES = [
  'Die Integrationen liegen unter dem unterjährigen Plan, weil die Arbeitgeberkontakte im Frühjahr ausfielen.',
  'Die Vermittlungsfachkräfte holen die Gespräche mit den Leistungsberechtigten seit Juli Woche für Woche nach.',
  'Gegenüber dem Vorjahresmonat sind es 4,7 % mehr Zugänge aus dem Rechtskreis des Dritten Buches.',
  'Die Teamleitungen haben die Fallbestände „Übergang“ bis zum 14. September vollständig geprüft.',
  'Wöchentliche Fallkonferenzen mit größeren Betrieben haben sich dabei ausdrücklich bewährt – auch nach Einschätzung der Kammern.',
  'Der Krankenstand in der Leistungsabteilung führte zu längeren Bearbeitungszeiten; einzelne Bewilligungen wurden erst im Folgemonat zahlungswirksam.',
  'Die gestiegenen Heizkosten bleiben der größte Posten unter den nicht unmittelbar beeinflussbaren Größen (§ 22 SGB II).',
  'Alleinerziehenden fehlt vielerorts die Kinderbetreuung; Jugendamt und freie Träger bearbeiten das gemeinsam.',
  'Die Stichprobe der Fachaufsicht von 62 Fällen ergab keine wesentlichen Beanstandungen.',
] as const;

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;

/** Numbers that look arbitrary and are the same every time. */
function figure(seed: number, from: number, to: number): number {
  const mixed = Math.imul(seed + 1, 0x9e37_79b1) ^ Math.imul(seed + 7, 0x85eb_ca6b);
  return from + ((mixed >>> 0) % (to - from));
}

function german(value: number): string {
  return String(Math.abs(value))
    .replace(/\B(?=(\d{3})+$)/g, '.')
    .replace(/^/, value < 0 ? '−' : '');
}

export function sentences(count: number, from = 0): string {
  return Array.from({ length: count }, (_, at) => SENTENCES[(from + at * 4) % SENTENCES.length]).join(' ');
}

function rows(count: number, row: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => row(index)).join('\n');
}

/** Twelve months of one goal with a sum. */
export function monthTable(seed: number): string {
  const row = (at: number): string => {
    const [plan, actual] = [figure(seed * 13 + at, 600, 9000), figure(seed * 31 + at, 600, 9000)];
    return `<tr><th scope="row">${MONTHS[at]}</th><td class="zahl">${german(plan)}</td><td class="zahl">${german(actual)}</td>
      <td class="zahl"><span class="${actual < plan ? 'schlecht' : 'gut'}">${german(actual - plan)}</span></td><td>endgültig</td></tr>`;
  };
  return `<table data-widths="*,70,70,80,80"><caption>Soll und Ist je Monat</caption>
    <thead><tr><th>Monat</th><th class="zahl">Soll</th><th class="zahl">Ist</th><th class="zahl">Abweichung</th><th>Datenstand</th></tr></thead>
    <tbody>${rows(12, row)}<tr class="summe"><th scope="row">Gesamt</th><td class="zahl">61.204</td><td class="zahl">59.377</td>
    <td class="zahl">−1.827</td><td></td></tr></tbody></table>`;
}

/** All goals on one page. */
export function goalTable(goals: number): string {
  const row = (
    at: number,
  ): string => `<tr><td>${at + 1}</td><th scope="row"><a href="#ziel-${at + 1}">Integrationen in Erwerbstätigkeit</a></th>
    <td class="zahl">${german(figure(at, 600, 9000))}</td><td class="zahl">${german(figure(at + 50, 600, 9000))}</td><td class="zahl">−${at},3</td>
    <td><span class="schlecht">▼ unter Plan</span></td></tr>`;
  return `<table data-widths="24,*,70,70,80,90"><thead><tr><th>Nr.</th><th>Ziel</th><th class="zahl">Soll</th><th class="zahl">Ist</th>
    <th class="zahl">Abweichung</th><th>Bewertung</th></tr></thead><tbody>${rows(goals, row)}</tbody></table>`;
}

export function actionTable(seed: number): string {
  const row = (at: number): string =>
    `<tr><td>${seed}.${at + 1}</td><th scope="row">${sentences(1, seed + at)}</th><td>Teamleitung ${figure(seed + at, 510, 560)}</td>
    <td class="mitte">${figure(seed * 3 + at, 10, 28)}.09.2020</td><td>in Umsetzung</td></tr>`;
  return `<table class="klein" data-widths="28,*,90,70,80"><thead><tr><th>Nr.</th><th>Maßnahme</th><th>verantwortlich</th><th>Termin</th>
    <th>Stand</th></tr></thead><tbody>${rows(3, row)}</tbody></table>`;
}

/** One goal: key sentence, chart, months, comment. */
export function goal(number: number, comment: string): string {
  return `<section${number % 2 === 1 ? ' class="neue-seite"' : ''}><p class="ueberzeile">Ziel ${number}</p>
  <h2 id="ziel-${number}">Ziel ${number}: Integrationen in Erwerbstätigkeit</h2>
  <p class="lead">Vereinbart sind 18,9 %; bis August sind <strong>11,6 %</strong> erreicht, <span class="schlecht">1,0 Prozentpunkte</span> zu wenig.</p>
  <figure data-chart="c${number}"><figcaption>Abbildung ${number}: Quote, kumuliert</figcaption></figure>
  ${monthTable(number)}<h3>Kommentar des Jobcenters</h3><div class="kommentar">${comment}</div></section>`;
}

/** Groups of three rows below a head of two rows; the first column spans, so do cells across. */
export function spanTable(groups: number): string {
  const group = (at: number): string => `
    <tr><th scope="row" rowspan="3">Träger ${at + 1}</th><td>Plätze</td><td class="zahl">${german(figure(at, 10, 400))}</td><td class="zahl" rowspan="2">${german(figure(at + 5, 10, 400))}</td><td>ja</td></tr>
    <tr><td>belegt</td><td class="zahl">${german(figure(at + 9, 10, 400))}</td><td>nein</td></tr>
    <tr><td colspan="3">Erläuterung: ${sentences(1, at)}</td><td>–</td></tr>`;
  return `<table data-widths="80,*,80,80,60"><caption>Plätze je Träger</caption><thead>
    <tr><th rowspan="2">Träger</th><th rowspan="2">Größe</th><th colspan="2" scope="colgroup">Anzahl</th><th rowspan="2">geprüft</th></tr>
    <tr><th class="zahl">Soll</th><th class="zahl">Ist</th></tr></thead><tbody>${rows(groups, group)}</tbody></table>`;
}

export function nestedLists(): string {
  return `<ul><li>Arbeitgeber
    <ol><li>im Handwerk<ul><li>Elektro</li><li>Sanitär, Heizung und Klima: ${sentences(1)}</li></ul></li>
    <li><p>in der Pflege</p><ul><li>ambulant</li><li lang="en">residential care</li></ul></li></ol></li>
    <li><strong>Träger</strong> ${sentences(2, 3)}</li></ul>`;
}

/** Links outside, inside, to a note and over the end of a line, and the note itself. */
export function linksAndNote(number: number): string {
  const address =
    'https://statistik.arbeitsagentur.de/DE/Navigation/Statistiken/Interaktive-Statistiken/Kennzahlen-SGBII';
  return `<p>Quelle ist die <a href="${address}">Statistik der Bundesagentur für Arbeit mit ihren Kennzahlen nach § 48a SGB II,
    die monatlich nach einer Wartezeit von drei Monaten endgültig veröffentlicht werden</a>.<a href="#anm-${number}"><sup>${number}</sup></a>
    Siehe auch <a href="#ziel-1">Ziel 1</a>.</p>
    <aside id="anm-${number}"><p>Anmerkung ${number}: Werte der letzten drei Monate sind vorläufig; <a href="#ziel-1">zurück zu Ziel 1</a>.</p></aside>`;
}

/** Words in other languages and scripts, in blocks and inside lines. */
export function manyLanguages(): string {
  return `<p lang="en">The figures of the last three months are preliminary.</p>
    <p>Im Verfahren heißt das <em lang="la">ceteris paribus</em>, <span lang="fr">mise en œuvre</span> und
    <span lang="el">Δημόσια διοίκηση</span>; in der Beratung auch <strong lang="uk">Державна служба зайнятості</strong>,
    <span lang="pl">Żółć i źródło</span>, <span lang="tr">İş güvencesi</span>, <span lang="cs">příští týden</span>.</p>
    <blockquote lang="en"><p>We stand by the targets.</p></blockquote>
    <table data-widths="*,*"><thead><tr><th>deutsch</th><th lang="en">English</th></tr></thead>
    <tbody><tr><th scope="row">Zielvereinbarung</th><td lang="en">target agreement</td></tr></tbody></table>`;
}

export function pictures(): string {
  return `<img src="bilder/marke.png" alt="Bildmarke: ein halb durchsichtiger Kreis" data-breite="120">
    <p>Ein Lichtbild folgt, danach eine Zierleiste.</p>
    <img src="bilder/foto.jpg" alt="Lichtbild: Verlauf von Blau nach Grün"><img src="bilder/marke.png" alt="" data-breite="20">`;
}

export function signatures(): string {
  const signers = [
    ['Agentur', 'Dr. Martina Scherer', 'Vorsitzende der Geschäftsführung'],
    ['Landkreis', 'Dr. Angelika Klein', 'Landrätin'],
    ['Jobcenter', 'Annette Müller', 'Geschäftsführerin'],
  ] as const;
  const block = ([
    party,
    name,
    role,
  ]: (typeof signers)[number]): string => `<div><p class="zelle"><strong>${name}</strong><br>${role}</p>
    <div class="unterschriftsfeld" data-feld="Unterschrift_${party}" title="Unterschrift: ${name}, ${role}"></div>
    <p class="klein">Datum, Namenszeichen</p></div>`;
  return `<section class="zusammen"><h2 id="unterschriften">Zur Kenntnis</h2><div class="spalten">${signers.map(block).join('')}</div></section>`;
}

export function tableOfContents(goals: number): string {
  const entry = (number: number): string =>
    `<li><a href="#ziel-${number}">Ziel ${number}: Integrationen in Erwerbstätigkeit</a></li>`;
  return `<nav class="inhalt"><ol><li><a href="#ueberblick">Überblick</a></li><li><a href="#ziel-1">Ziele</a><ol>
    ${rows(goals, (at) => entry(at + 1))}</ol></li><li><a href="#unterschriften">Zur Kenntnis</a></li></ol></nav>`;
}
