import type { ErrorPage } from '../../../src/cli/error-pages.ts';
import { AREAS, type Area } from './areas.ts';

const HEAD = `# Meldungen und was zu tun ist

<!-- Erzeugt von test/support/write-error-pages.ts aus den Fällen in test/errors/; nicht von Hand ändern. -->

Jede Meldung des Programms hat einen Code. Hier steht zu jedem, was geschehen ist, wie die Meldung aussieht und was als Nächstes zu tun ist. Alle Beispiele sind mit den Beispieldaten wirklich entstanden. Am Bildschirm zeigt dieselbe Seite \`npx zielbericht erklaeren CODE\`.

So liest sich eine Meldung: In der ersten Zeile stehen Datei, Zeile, Spalte, Art und Code; darunter die Zeile der Datei mit einer Marke; dann, was gefunden wurde; zuletzt nach „Hinweis:“ der nächste Schritt. Ein **Fehler** hält den Bericht auf. Eine **Warnung** lässt ihn zu; er sagt an der Stelle, was fehlt. Ein **Hinweis** sagt, wie etwas gelesen wurde. Gemeldet wird alles auf einmal.

Der Rückgabewert ist der des Beispiels; seine Bedeutung steht im [Handbuch unter „Rückgabewerte“](handbuch.md#rückgabewerte). Pfade, Namen und Kennungen der Beispiele sind erfunden.
`;

/** The German document of all messages: contents by area, then a page per code. */
export function errorDocument(pages: readonly ErrorPage[]): string {
  const areas = AREAS.map((area) => ({ area, own: pages.filter(({ code }) => isIn(code, area)) }));
  const contents = areas.map(({ area, own }) => contentsOf(area, own));
  const chapters = areas.flatMap(({ area, own }) => [chapterHead(area), ...own.map(pageText)]);
  return [HEAD, `## Inhalt\n\n${contents.join('\n')}`, ...chapters].join('\n');
}

function isIn(code: string, { prefix }: Area): boolean {
  return code.startsWith(`${prefix}-`);
}

function contentsOf({ prefix, title }: Area, pages: readonly ErrorPage[]): string {
  const entries = pages.map(({ code, titel }) => `- [${code}](#${anchor(code)}) ${plain(titel)}\n`);
  return `**[${prefix} ${title}](#${prefix.toLowerCase()})**\n\n${entries.join('')}`;
}

function chapterHead({ prefix, title, about }: Area): string {
  return `<a id="${prefix.toLowerCase()}"></a>\n\n## ${prefix}: ${title}\n\n${about}\n`;
}

function pageText({ code, titel, art, rueckgabewert, anlass, beispiel, abhilfe }: ErrorPage): string {
  return [
    `<a id="${anchor(code)}"></a>`,
    `### ${code} ${plain(titel)}`,
    `${art} · Rückgabewert ${rueckgabewert}`,
    `**Anlass.** ${plain(anlass)}`,
    `~~~text\n${beispiel}\n~~~`,
    ...(abhilfe === '' ? [] : [`**Abhilfe.** ${plain(abhilfe)}`]),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function anchor(code: string): string {
  return code.toLowerCase();
}

/** Signs that Markdown would take for its own. */
function plain(text: string): string {
  return text.replace(/[<>*_`[\]\\]/g, (sign) => `\\${sign}`);
}
