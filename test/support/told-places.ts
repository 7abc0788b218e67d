import type { Report } from '../../src/domain/report.ts';
import { jsonText } from './json-text.ts';
import { elementsBelow, wordsIn } from './read-html.ts';

/** A cell as an output of a report names it; `column` is empty where it does not tell one. */
export interface ToldPlace {
  /** `data/exporte/2020-06-01.csv:3` */
  readonly line: string;
  readonly column: string;
  readonly cell: string;
  readonly metric: string;
  readonly month: string;
}

/** Every cell with its place that a report names: in its figures, its source extract, its web page. */
export function toldPlaces(report: Report): readonly ToldPlace[] {
  return [...inFigures(JSON.parse(jsonText(report))), ...inExtract(report), ...onWebPage(report)];
}

function inFigures(json: unknown): readonly ToldPlace[] {
  if (json === null || typeof json !== 'object') return [];
  const inner = Object.values(json).flatMap(inFigures);
  const { datei, zeile, spalte, rohwert, messgroesse, monat } = json as Record<string, unknown>;
  if (rohwert === undefined) return inner;
  const column = spalte === null ? '' : String(spalte);
  const named = { metric: String(messgroesse), month: String(monat) };
  return [...inner, { line: `${datei}:${zeile}`, column, cell: String(rohwert), ...named }];
}

function inExtract({ attachments }: Report): readonly ToldPlace[] {
  const extract = attachments.find(({ name }) => name.startsWith('quellenauszug'));
  const [head = [], ...rows] = new TextDecoder()
    .decode(extract?.bytes)
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'));
  return rows.map((row) => {
    const at = (name: string) => row[head.indexOf(name)] ?? '';
    const line = `${at('Datei')}:${at('Zeile')}`;
    const named = { metric: at('Messgröße'), month: at('Monat') };
    return { line, column: at('Spalte (Zeichen)'), cell: at('Rohwert'), ...named };
  });
}

function onWebPage({ provenance }: Report): readonly ToldPlace[] {
  const rows = provenance === undefined ? [] : elementsBelow(provenance, 'tr');
  return rows.flatMap((row) => {
    const words = [...elementsBelow(row, 'th'), ...elementsBelow(row, 'td')].map(wordsIn);
    const [metric = '', month = '', cell = '', , , file = '', line, column] = words;
    return file.startsWith('data/')
      ? [{ line: `${file}:${line}`, column: column ?? '', cell, metric, month }]
      : [];
  });
}

/** All words in which a report could print a digest. */
export function allWords({ tree, provenance, attachments, mail, ...report }: Report): string {
  const files = attachments.map(({ bytes }) => new TextDecoder().decode(bytes));
  const pages = [tree, ...(provenance === undefined ? [] : [provenance])].map(wordsIn);
  return [jsonText(report), ...pages, ...files, mail.text, mail.html].join(' ');
}
