import { knownCodes, meaningOf } from '../diagnostic/catalogue/all.ts';
import { unknownWord } from '../diagnostic/catalogue/usage.ts';
import type { Meaning } from '../diagnostic/diagnostic.ts';
import { suggestion } from '../read/near-miss.ts';
import { type Answer, answer, refusal } from './command.ts';
import { type ErrorPage, errorPage } from './error-pages.ts';
import type { Terminal } from './terminal.ts';

/** What a message means: the page of its code in the gallery. Errors: BED-218 for a code that nobody gives. */
export function explainCode(word: string, terminal: Pick<Terminal, 'programme'>): Answer {
  const code = word.toUpperCase();
  const meaning = meaningOf(code);
  if (meaning === null) {
    const expected = 'die Kennung eines Ziels oder der Code einer Meldung';
    const meant = suggestion(code, knownCodes);
    return refusal([unknownWord(null, { text: word, command: 'erklaeren', suggestion: meant, expected })]);
  }
  const page = errorPage(code, terminal);
  const { title, pattern, hint } = meaning;
  return answer({
    text: page === null ? meaningText(meaning) : pageText(page),
    data: { meldung: { titel: title, ...page, code, text: pattern, hinweis: hint } },
  });
}

/** The printed page: what it is, what happened, how it looks, what to do. */
function pageText({ code, titel, art, rueckgabewert, anlass, beispiel, abhilfe }: ErrorPage): string {
  const parts = [
    `${code} ${titel}\n${art}, Rückgabewert ${rueckgabewert}`,
    `Anlass: ${anlass}`,
    `Beispiel:\n\n${beispiel.replace(/^(?=.)/gm, '  ')}`,
    ...(abhilfe === '' ? [] : [`Abhilfe: ${abhilfe}`]),
    `Nachlesen: docs/fehler.md#${code.toLowerCase()}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function meaningText({ code, title, pattern, hint }: Meaning): string {
  const lines = [
    `${code} ${title}`,
    ...(pattern === '' ? [] : [`Meldung: ${pattern}`]),
    ...(hint === '' ? [] : [`Hinweis: ${hint}`]),
  ];
  return `${lines.join('\n')}\n`;
}
