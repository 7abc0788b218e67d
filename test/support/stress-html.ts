const SENTENCE =
  'Die Integrationen liegen unter dem unterjährigen Plan, weil die Arbeitgeberkontakte im Frühjahr ausfielen; ' +
  'die Vermittlungsfachkräfte holen die Zielvereinbarungsgespräche seit Juli nach. ';

const MONTHS = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August'];

function monthTable(rows = MONTHS.length): string {
  const body = Array.from({ length: rows }, (_, index) => {
    const name = MONTHS[index % MONTHS.length];
    return `<tr><th scope="row">${name}</th><td class="zahl">${(1.5 * index).toFixed(1).replace('.', ',')} %</td>
      <td class="zahl">1.132</td><td class="zahl"><span class="schlecht">−0,4</span></td><td>endgültig</td></tr>`;
  });
  return `<table data-widths="*,62,62,62,90"><caption>Soll und Ist je Monat</caption>
    <thead><tr><th>Monat</th><th class="zahl">Soll</th><th class="zahl">Ist</th>
    <th class="zahl">Abweichung in Prozent&shy;punkten</th><th>Datenstand</th></tr></thead>
    <tbody>${body.join('')}
    <tr class="summe"><th scope="row">Jahr bis August</th><td class="zahl">12,6 %</td><td class="zahl">9.056</td>
    <td class="zahl">−1,0</td><td></td></tr></tbody></table>`;
}

function goal(number: number): string {
  return `<section${number === 1 ? ' class="neue-seite"' : ''}>
  <p class="ueberzeile">Ziel ${number} · Geschäftspolitisches Ziel</p>
  <h2 id="ziel-${number}">Integrationsquote der erwerbsfähigen Leistungsberechtigten</h2>
  <p class="lead">Vereinbart sind mindestens 18,9 %; bis August sind <strong>11,6 %</strong> erreicht, <span class="schlecht">1,0 Prozentpunkte</span> unter dem Soll.</p>
  <figure data-chart="c1"><figcaption>Abbildung ${number}: Integrationsquote, kumuliert</figcaption></figure>
  ${monthTable()}
  <p class="quelle">Quelle: Statistik der Bundesagentur für Arbeit; eigene Berechnungen.</p>
  <h3>Kommentar des Jobcenters</h3>
  <div class="kommentar"><p>${SENTENCE.repeat(3)}</p><ul><li><strong>Erstens</strong> ${SENTENCE}</li><li><p>zweitens <em>kursiv</em></p>
  <ol><li>ein Unterpunkt</li><li>noch ein Unterpunkt mit etwas mehr Text, damit er umbricht: ${SENTENCE}</li></ol></li></ul><p>${SENTENCE}</p></div>
  <h3>Stellungnahme</h3><p class="fehlt">Zu diesem Ziel liegt noch keine Stellungnahme vor.</p></section>`;
}

/** A long report with every element of the contract. */
export function stressHtml(goals = 4): string {
  return `
<div class="kopf"><p class="ueberzeile">Managementbericht</p><h1>Zielvereinbarung 2020: August</h1>
<p class="lead">Jobcenter Muster · Stand 22. September 2020 · siehe <a href="#ziel-1">Ziel 1</a></p></div>
<div class="kasten zusammen"><h2>Das Wichtigste</h2><p>${SENTENCE.repeat(2)}</p><ul><li>Drei von vier Zielen liegen im Plan.</li>
<li>Die <a href="https://statistik.arbeitsagentur.de/">Statistik der Bundesagentur für Arbeit</a> ist die Quelle.</li></ul></div>
<table data-widths="*,70,70,70,96"><thead><tr><th>Ziel</th><th class="zahl">Soll</th><th class="zahl">Ist</th><th class="zahl">Abweichung</th><th>Bewertung</th></tr></thead>
<tbody><tr class="gruppe"><th colspan="5">I Geschäftspolitische Ziele</th></tr>
<tr><th>Integrationsquote</th><td class="zahl">12,6 %</td><td class="zahl">11,6 %</td><td class="zahl">−1,0</td><td><span class="schlecht">▼ unter Plan</span></td></tr>
<tr><th>Langzeitleistungsbezug</th><td class="zahl">7.400</td><td class="zahl">7.331</td><td class="zahl">−69</td><td><span class="gut">● im Plan</span></td></tr>
<tr class="gruppe"><th colspan="5">II Monitoring</th></tr>
<tr class="leise"><th>Summe der passiven Leistungen</th><td class="zahl">38.219.839 €</td><td class="zahl">37.900.100 €</td><td class="zahl">−319.739 €</td><td>ohne Ziel</td></tr></tbody></table>
<h3>Maßnahmen</h3>
<table class="klein" data-widths="auto,*,110,60"><thead><tr><th rowspan="2">Nr.</th><th rowspan="2">Maßnahme</th><th colspan="2">Umsetzung</th></tr><tr><th>verantwortlich</th><th class="mitte">bis</th></tr></thead>
<tbody><tr><td>1</td><td><p>Nachholtermine</p><ul><li>mit Arbeitgebern</li><li>mit Trägern</li></ul></td><td>Teamleitung Markt und Integration</td><td class="mitte">30.09.2020</td></tr>
<tr><td>2</td><td>Fünf neue Plätze für Donaudampfschifffahrtsgesellschaftskapitäne</td><td>Landkreis</td><td class="mitte">31.12.2020</td></tr></tbody></table>
<div class="spalten"><div><h4>Aktuell</h4><p class="klein">${SENTENCE}</p></div><div><h4>Ausblick</h4><p class="klein">${SENTENCE}</p></div></div>
<p class="hinweis">Hinweis: Werte der Monate Juni bis August sind <span lang="en">preliminary figures</span> und können sich ändern.</p>
<blockquote><p>„Wir halten an den Zielen fest.“</p></blockquote>
${Array.from({ length: goals }, (_, index) => goal(index + 1)).join('')}
<section class="neue-seite"><h2>Anlage: alle Werte</h2><p>m<sup>2</sup>, → ✓ ≥ ± √ Ωμ, žř, Ж</p>${monthTable(80)}</section>
<section class="zusammen"><h2>Zur Kenntnis</h2><div class="spalten">
${['Jobcenter', 'Agentur für Arbeit', 'Landkreis'].map((who) => `<div><hr class="linie"><p class="klein"><strong>${who}</strong><br>Ort, Datum, Unterschrift</p></div>`).join('')}</div></section>`;
}
