import type { Element, ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Severity } from '../../diagnostic/diagnostic.ts';
import type { Tokens } from '../../domain/design.ts';
import { element } from './element.ts';
import { policyFor } from './page-frame.ts';
import { SHEET_STYLE } from './sheet-style.ts';
import type { SheetFinding, SheetRow, SheetView } from './sheet-view.ts';
import { stylesheetOf } from './stylesheet.ts';

const writer = unified().use(rehypeStringify).freeze();

/**
 * A file as a web page: its findings first, then its rows with their roles and the faulty cells marked. German: Dateiseite.
 *
 * The page stands alone, runs no script and loads nothing. Every text of the file is a text of the page: markup and
 * formulas in it are shown as they stand.
 */
export function sheetPage(view: SheetView, tokens: Tokens): Uint8Array {
  const style = stylesheetOf(tokens) + SHEET_STYLE;
  const head = element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policyFor(style) }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, view.title),
    element('style', {}, style),
  );
  const main = element(
    'main',
    {},
    element('h1', {}, view.title),
    facts(view),
    ...findings(view),
    ...sheet(view),
  );
  const html = element('html', { lang: 'de' }, head, '\n', element('body', {}, main));
  const page: Root = { type: 'root', children: [{ type: 'doctype' }, html] };
  return new TextEncoder().encode(`${writer.stringify(page)}\n`);
}

function facts(view: SheetView): Element {
  const pairs = view.facts.flatMap(([name, text]) => [element('dt', {}, name), element('dd', {}, text)]);
  return element('dl', {}, ...pairs);
}

const WORD: Readonly<Record<Severity, string>> = { error: 'Fehler', warning: 'Warnung', notice: 'Hinweis' };

function findings({ findings: all }: SheetView): readonly Element[] {
  const heading = element('h2', {}, `Befunde (${all.length})`);
  if (all.length === 0) return [heading, element('p', {}, 'Keine.')];
  return [
    heading,
    element('ol', {}, ...all.map((finding, at) => listed(finding, at, all[at - 1]?.hint === finding.hint))),
  ];
}

/** The same hint is said once for those that follow each other. */
function listed(finding: SheetFinding, at: number, hinted: boolean): Element {
  const { severity, code, place, message, hint, cell } = finding;
  const name = `${WORD[severity]} ${code}`;
  const where = cell === null ? place : element('a', { href: `#${cellId(cell)}` }, place);
  return element(
    'li',
    { id: findingId(at) },
    element('strong', {}, `${name}: ${finding.title}`),
    ...(place === '' ? [] : [', ', where]),
    element('br'),
    message,
    ...(hinted ? [] : [element('br'), element('span', { className: ['gedaempft'] }, `Hinweis: ${hint}`)]),
  );
}

function findingId(at: number): string {
  return `befund-${at + 1}`;
}

function cellId({ line, index }: { readonly line: number; readonly index: number }): string {
  return `zeile-${line}-spalte-${index + 1}`;
}

function sheet(view: SheetView): readonly Element[] {
  const { columns, columnsLeftOut: more } = view;
  if (view.rows.length === 0) return [];
  const heads = columns.map(({ index, head, role }) =>
    element(
      'th',
      { scope: 'col' },
      String(index + 1),
      element('span', { className: ['rolle'] }, role, head === '' ? '' : `: ${head}`),
    ),
  );
  const marks = marksOf(view);
  const rows = view.rows.map((row) => rowOf(row, view, marks));
  const table = element(
    'table',
    {},
    element('caption', {}, 'Zeilen der Datei mit ihrer Rolle'),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Zeile'), ...heads)),
    element('tbody', {}, ...rows.flatMap((row) => ['\n', row]).map(asContent)),
  );
  const note =
    more === 0
      ? []
      : [element('p', { className: ['auslassung'] }, `${more} weitere Spalten sind hier nicht gezeigt.`)];
  return [
    element('h2', {}, 'Datei'),
    ...note,
    element(
      'div',
      { className: ['blatt'], role: 'region', ariaLabel: 'Tabelle der Datei', tabIndex: 0 },
      table,
    ),
  ];
}

function asContent(part: string | Element): ElementContent {
  return typeof part === 'string' ? { type: 'text', value: part } : part;
}

type Marks = ReadonlyMap<string, readonly (readonly [SheetFinding, number])[]>;

function marksOf({ findings: all }: SheetView): Marks {
  const marked = all.flatMap((finding, at) =>
    finding.cell ? [{ id: cellId(finding.cell), finding, at }] : [],
  );
  const groups = Map.groupBy(marked, ({ id }) => id);
  return new Map([...groups].map(([id, own]) => [id, own.map(({ finding, at }) => [finding, at] as const)]));
}

function rowOf(row: SheetRow, { columns }: SheetView, marks: Marks): Element {
  if ('leftOut' in row) {
    const words = `… ${row.leftOut} ${row.leftOut === 1 ? 'Zeile' : 'Zeilen'} ohne Befund nicht gezeigt`;
    return element(
      'tr',
      { className: ['auslassung'] },
      element('td', { colSpan: columns.length + 1 }, words),
    );
  }
  const { line, role, cells } = row;
  const first = element(
    'th',
    { scope: 'row' },
    String(line),
    element('span', { className: ['rolle'] }, role.word),
  );
  const rest = columns.map(({ index }, at) => cellOf(cells[at] ?? '', cellId({ line, index }), marks));
  return element('tr', { className: [role.name] }, first, ...rest);
}

function cellOf(text: string, id: string, marks: Marks): Element {
  const own = marks.get(id);
  const [first] = own ?? [];
  if (own === undefined || first === undefined) return element('td', {}, text);
  const [{ severity }] = first;
  const messages = own.map(([finding, at]) =>
    element(
      'span',
      { className: ['meldung'] },
      element('a', { href: `#${findingId(at)}` }, `${WORD[finding.severity]} ${finding.code}`),
      ` ${finding.message}`,
    ),
  );
  return element(
    'td',
    { id, className: ['befund', severity] },
    element('strong', {}, text === '' ? '(leer)' : text),
    ...messages,
  );
}
