import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import { documentIdentifier } from '../../domain/chain.ts';
import type { Report } from '../../domain/report.ts';
import { element } from './element.ts';
import type { UniqueIds } from './unique-ids.ts';

/** What a page consists of beside its frame. */
export interface PageParts {
  readonly content: readonly ElementContent[];
  readonly contents: Element;
  readonly stylesheet: string;
  readonly ids: UniqueIds;
}

/** The whole document around the report's content: head, landmarks, way to the table of contents. */
export function pageAround(report: Report, parts: PageParts): Root {
  const contents = String(parts.contents.properties['id']);
  const body = element(
    'body',
    {},
    headerOf(report, contents),
    '\n',
    element('main', {}, ...parts.content),
    '\n',
    // Behind the report: on a small screen the answer comes first, and on a wide one the list stands beside it.
    parts.contents,
    '\n',
    footerOf(report),
    '\n',
  );
  const html = element('html', { lang: 'de' }, headOf(report, parts.stylesheet), '\n', body);
  return { type: 'root', children: [{ type: 'doctype' }, html] };
}

function headOf(report: Report, stylesheet: string): Element {
  const named = (name: string, content: string) => element('meta', { name, content });
  return element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policyFor(stylesheet) }),
    named('viewport', 'width=device-width, initial-scale=1'),
    named('color-scheme', 'light dark'),
    element('title', {}, report.title),
    named('description', report.subject),
    named('author', report.author),
    named('dcterms.identifier', documentIdentifier(report)),
    named('dcterms.date', report.day),
    ...(report.predecessorId === null ? [] : [named('dcterms.replaces', report.predecessorId)]),
    element('style', {}, stylesheet),
  );
}

/** The browser itself sees to it that the page runs no script and loads nothing from elsewhere. */
export function policyFor(stylesheet: string): string {
  const hash = createHash('sha256').update(stylesheet).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}

function headerOf({ header, footer, watermark }: Report, contents: string): Element {
  const words = (className: string, text: string | null) =>
    text === null ? [] : [element('p', { className: [className] }, text)];
  return element(
    'header',
    {},
    element(
      'p',
      { className: ['lauf'] },
      element('span', {}, header.left),
      ' ',
      element('span', {}, header.right),
    ),
    ...words('muster', footer.notice),
    ...words('entwurf', watermark),
    element(
      'p',
      { className: ['zum-verzeichnis'] },
      element('a', { href: `#${contents}` }, 'Zum Inhaltsverzeichnis'),
    ),
  );
}

function footerOf({ footer, reportId, predecessorId }: Report): Element {
  const line = (name: string, id: string) => element('p', { className: ['kennung'] }, `${name} ${id}`);
  return element(
    'footer',
    {},
    element('p', { className: ['lauf'] }, element('span', {}, footer.left)),
    line('Berichtskennung', reportId),
    ...(predecessorId === null ? [] : [line('Vorgänger', predecessorId)]),
    element(
      'p',
      {},
      'Maßgeblich ist das PDF dieses Berichts: Es wird freigegeben, unterschrieben und archiviert.',
    ),
    ...(footer.notice === null ? [] : [element('p', { className: ['muster'] }, footer.notice)]),
  );
}
