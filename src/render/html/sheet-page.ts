import type { Severity } from '../../diagnostic/diagnostic.ts';
import type { Tokens } from '../../domain/design.ts';
import { element, joined, type Markup, style, words } from './markup.ts';
import { DOCTYPE, policyFor } from './page-frame.ts';
import { SHEET_STYLE } from './sheet-style.ts';
import type { SheetFinding, SheetRow, SheetView } from './sheet-view.ts';
import { stylesheetOf } from './stylesheet.ts';

const encoder = new TextEncoder();
const LINE = words('\n');
const BREAK = element('br', {});

/**
 * A file as a web page: its findings first, then its rows with their roles and the faulty cells marked. German: Dateiseite.
 *
 * The page stands alone, runs no script and loads nothing. Every text of the file is a text of the page: markup and
 * formulas in it are shown as they stand.
 */
export function sheetPage(view: SheetView, tokens: Tokens): Uint8Array {
  const sheet = stylesheetOf(tokens) + SHEET_STYLE;
  const head = element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policyFor(sheet) }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, words(view.title)),
    style(sheet),
  );
  const main = element(
    'main',
    {},
    element('h1', {}, words(view.title)),
    facts(view),
    ...findings(view),
    ...rowsOf(view),
  );
  const html = element('html', { lang: 'de' }, head, LINE, element('body', {}, main));
  return encoder.encode(`${joined([DOCTYPE, html])}\n`);
}

function facts(view: SheetView): Markup {
  const pairs = view.facts.flatMap(([name, text]) => [
    element('dt', {}, words(name)),
    element('dd', {}, words(text)),
  ]);
  return element('dl', {}, ...pairs);
}

const WORD: Readonly<Record<Severity, string>> = { error: 'Fehler', warning: 'Warnung', notice: 'Hinweis' };

function findings({ findings: all }: SheetView): readonly Markup[] {
  const heading = element('h2', {}, words(`Befunde (${all.length})`));
  if (all.length === 0) return [heading, element('p', {}, words('Keine.'))];
  return [
    heading,
    element('ol', {}, ...all.map((finding, at) => listed(finding, at, all[at - 1]?.hint === finding.hint))),
  ];
}

/** The same hint is said once for those that follow each other. */
function listed(finding: SheetFinding, at: number, hinted: boolean): Markup {
  const { severity, code, place, message, hint, cell } = finding;
  const name = `${WORD[severity]} ${code}`;
  const where = cell === null ? words(place) : element('a', { href: `#${cellId(cell)}` }, words(place));
  return element(
    'li',
    { id: findingId(at) },
    element('strong', {}, words(`${name}: ${finding.title}`)),
    ...(place === '' ? [] : [words(', '), where]),
    BREAK,
    words(message),
    ...(hinted ? [] : [BREAK, element('span', { className: ['gedaempft'] }, words(`Hinweis: ${hint}`))]),
  );
}

function findingId(at: number): string {
  return `befund-${at + 1}`;
}

function cellId({ line, index }: { readonly line: number; readonly index: number }): string {
  return `zeile-${line}-spalte-${index + 1}`;
}

function rowsOf(view: SheetView): readonly Markup[] {
  const { columns, columnsLeftOut: more } = view;
  if (view.rows.length === 0) return [];
  const heads = columns.map(({ index, head, role }) =>
    element(
      'th',
      { scope: 'col' },
      words(String(index + 1)),
      element('span', { className: ['rolle'] }, words(role), words(head === '' ? '' : `: ${head}`)),
    ),
  );
  const marks = marksOf(view);
  const rows = view.rows.map((row) => rowOf(row, view, marks));
  const table = element(
    'table',
    {},
    element('caption', {}, words('Zeilen der Datei mit ihrer Rolle')),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, words('Zeile')), ...heads)),
    element('tbody', {}, ...rows.flatMap((row) => [LINE, row])),
  );
  const note =
    more === 0
      ? []
      : [
          element(
            'p',
            { className: ['auslassung'] },
            words(`${more} weitere Spalten sind hier nicht gezeigt.`),
          ),
        ];
  return [
    element('h2', {}, words('Datei')),
    ...note,
    element(
      'div',
      { className: ['blatt'], role: 'region', ariaLabel: 'Tabelle der Datei', tabIndex: 0 },
      table,
    ),
  ];
}

type Marks = ReadonlyMap<string, readonly (readonly [SheetFinding, number])[]>;

function marksOf({ findings: all }: SheetView): Marks {
  const marked = all.flatMap((finding, at) =>
    finding.cell ? [{ id: cellId(finding.cell), finding, at }] : [],
  );
  const groups = Map.groupBy(marked, ({ id }) => id);
  return new Map([...groups].map(([id, own]) => [id, own.map(({ finding, at }) => [finding, at] as const)]));
}

function rowOf(row: SheetRow, { columns }: SheetView, marks: Marks): Markup {
  if ('leftOut' in row) {
    const omission = `… ${row.leftOut} ${row.leftOut === 1 ? 'Zeile' : 'Zeilen'} ohne Befund nicht gezeigt`;
    return element(
      'tr',
      { className: ['auslassung'] },
      element('td', { colSpan: columns.length + 1 }, words(omission)),
    );
  }
  const { line, role, cells } = row;
  const first = element(
    'th',
    { scope: 'row' },
    words(String(line)),
    element('span', { className: ['rolle'] }, words(role.word)),
  );
  const rest = columns.map(({ index }, at) => cellOf(cells[at] ?? '', cellId({ line, index }), marks));
  return element('tr', { className: [role.name] }, first, ...rest);
}

function cellOf(text: string, id: string, marks: Marks): Markup {
  const own = marks.get(id);
  const [first] = own ?? [];
  if (own === undefined || first === undefined) return element('td', {}, words(text));
  const [{ severity }] = first;
  const messages = own.map(([finding, at]) =>
    element(
      'span',
      { className: ['meldung'] },
      element('a', { href: `#${findingId(at)}` }, words(`${WORD[finding.severity]} ${finding.code}`)),
      words(` ${finding.message}`),
    ),
  );
  return element(
    'td',
    { id, className: ['befund', severity] },
    element('strong', {}, words(text === '' ? '(leer)' : text)),
    ...messages,
  );
}
