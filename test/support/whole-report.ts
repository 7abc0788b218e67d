import type { Attachment } from '../../src/domain/attachment.ts';
import type { Report } from '../../src/domain/report.ts';
import { illustrations, jpegs, png } from './pictures.ts';
import { reportOf, sampleChart } from './report-of.ts';

const HTML = `
<h1>Titel &amp; „Untertitel“</h1>
<p>Straßenbahn, Ƣarma, <em>Ӝ</em> und <strong>ἀρχή</strong>; Seite <a href="#kenntnis">Zur Kenntnis</a>.</p>
<img src="bilder/logo.png" alt="Ein Verlauf" data-breite="60"><img src="bilder/foto.jpg" alt="">
<figure data-chart="c1"></figure>
<section class="zusammen"><h2 id="kenntnis">Zur Kenntnis</h2><div class="spalten">
<div><div class="unterschriftsfeld" data-feld="Unterschrift_Jobcenter" title="Unterschrift: Jobcenter"></div></div>
<div><div class="unterschriftsfeld" data-feld="Unterschrift_Landkreis" title="Unterschrift: Landrätin"></div></div>
</div></section>`;

export const attachments: readonly Attachment[] = [
  {
    name: 'quellenauszug_2020-08.csv',
    mediaType: 'text/csv',
    relationship: 'Source',
    description: 'Quellenauszug: die Werte dieses Berichts mit Zeile und Spalte für Prüfer',
    bytes: new TextEncoder().encode('Datei;Zeile;Wert\r\nlza.csv;7;"1.132"\r\n'),
  },
  {
    name: 'bericht.json',
    mediaType: 'application/json',
    relationship: 'Data',
    description: 'Die Zahlen dieses Berichts für Programme',
    bytes: new TextEncoder().encode('{"ziel":"I.1"}\n'),
  },
];

/** A short report with all that a file may hold: pictures, fields, attachments, letters of the fallback fonts. */
export function wholeReport(more: Partial<Report> = {}): Report {
  return reportOf(HTML, {
    charts: new Map([['c1', { ...sampleChart('c1'), title: 'Quote Ӝ' }]]),
    illustrations: illustrations({
      'bilder/logo.png': png(12, 8, (x, y) => [x * 20, y * 30, 90, 255 - x * 9]),
      'bilder/foto.jpg': jpegs.colours,
    }),
    attachments,
    ...more,
  });
}
