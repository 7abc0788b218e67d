import { createHash } from 'node:crypto';
import { documentIdentifier } from '../../domain/chain.ts';
import type { Report } from '../../domain/report.ts';
import { attributes, element, joined, type Markup, NO_MARKUP, style, tagsOf, words } from './markup.ts';
import type { TableOfContents } from './table-of-contents.ts';

/** What the frame needs beside the report. */
export interface FrameParts {
  readonly contents: TableOfContents;
  readonly stylesheet: string;
}

/** What stands before and behind the content of a page. */
export interface PageFrame {
  readonly before: Markup;
  readonly behind: Markup;
}

/** Every page begins with it. */
export const DOCTYPE = '<!doctype html>' as Markup;

const LINE = words('\n');

/** The document around the report's content: head, landmarks, way to the table of contents. */
export function frameOf(report: Report, { contents, stylesheet }: FrameParts): PageFrame {
  const html = tagsOf('html', attributes({ lang: 'de' }));
  const [body, main] = [tagsOf('body', NO_MARKUP), tagsOf('main', NO_MARKUP)];
  const head = headOf(report, stylesheet);
  const header = headerOf(report, contents.id);
  // Behind the report: on a small screen the answer comes first, and on a wide one the list stands beside it.
  const { nav } = contents;
  return {
    before: joined([DOCTYPE, html.begin, head, LINE, body.begin, header, LINE, main.begin]),
    behind: joined([main.end, LINE, nav, LINE, footerOf(report), LINE, body.end, html.end, LINE]),
  };
}

function headOf(report: Report, stylesheet: string): Markup {
  const named = (name: string, content: string) => element('meta', { name, content });
  return element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policyFor(stylesheet) }),
    named('viewport', 'width=device-width, initial-scale=1'),
    named('color-scheme', 'light dark'),
    element('title', {}, words(report.title)),
    named('description', report.subject),
    named('author', report.author),
    named('dcterms.identifier', documentIdentifier(report)),
    named('dcterms.date', report.day),
    report.predecessorId === null ? NO_MARKUP : named('dcterms.replaces', report.predecessorId),
    style(stylesheet),
  );
}

/** The browser itself sees to it that the page runs no script and loads nothing from elsewhere. */
export function policyFor(stylesheet: string): string {
  const hash = createHash('sha256').update(stylesheet).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}

function headerOf({ header, footer, watermark }: Report, contents: string): Markup {
  const paragraph = (className: string, text: string | null) =>
    text === null ? NO_MARKUP : element('p', { className: [className] }, words(text));
  return element(
    'header',
    {},
    element(
      'p',
      { className: ['lauf'] },
      element('span', {}, words(header.left)),
      words(' '),
      element('span', {}, words(header.right)),
    ),
    paragraph('muster', footer.notice),
    paragraph('entwurf', watermark),
    element(
      'p',
      { className: ['zum-verzeichnis'] },
      element('a', { href: `#${contents}` }, words('Zum Inhaltsverzeichnis')),
    ),
  );
}

function footerOf({ footer, reportId, predecessorId }: Report): Markup {
  const line = (name: string, id: string) => element('p', { className: ['kennung'] }, words(`${name} ${id}`));
  return element(
    'footer',
    {},
    element('p', { className: ['lauf'] }, element('span', {}, words(footer.left))),
    line('Berichtskennung', reportId),
    predecessorId === null ? NO_MARKUP : line('Vorgänger', predecessorId),
    element(
      'p',
      {},
      words('Maßgeblich ist das PDF dieses Berichts: Es wird freigegeben, unterschrieben und archiviert.'),
    ),
    footer.notice === null ? NO_MARKUP : element('p', { className: ['muster'] }, words(footer.notice)),
  );
}
