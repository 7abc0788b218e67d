import { knownCodes, meaningOf } from '../diagnostic/catalogue/all.ts';
import { unknownWord } from '../diagnostic/catalogue/usage.ts';
import { suggestion } from '../read/near-miss.ts';
import { type Answer, answer, refusal } from './command.ts';

/** What a message means: title, text and hint of its code. Errors: BED-218 for a code that nobody gives. */
export function explainCode(word: string): Answer {
  const code = word.toUpperCase();
  const meaning = meaningOf(code);
  if (meaning === null) {
    const expected = 'die Kennung eines Ziels oder der Code einer Meldung';
    const meant = suggestion(code, knownCodes);
    return refusal([unknownWord(null, { text: word, command: 'erklaeren', suggestion: meant, expected })]);
  }
  const { title, pattern, hint } = meaning;
  const lines = [
    `${code} ${title}`,
    ...(pattern === '' ? [] : [`Meldung: ${pattern}`]),
    ...(hint === '' ? [] : [`Hinweis: ${hint}`]),
  ];
  return answer({
    text: `${lines.join('\n')}\n`,
    data: { meldung: { code, titel: title, text: pattern, hinweis: hint } },
  });
}
