import { unknownWord, wordMissing } from '../../diagnostic/catalogue/usage.ts';
import { suggestion } from '../../read/near-miss.ts';
import { type Answer, type Call, type Command, refusal } from '../command.ts';
import { COMMON_HELP } from '../overview.ts';

/** Lists and verifies the archive. German: Archiv. */
export const archiv: Command = {
  name: 'archiv',
  summary: 'archiv zeigen: alle Berichte · archiv pruefen: liest jedes Byte nach',
  help: `npx zielbericht archiv zeigen|pruefen – zeigt, was archiviert ist, oder prüft es

Beispiele
  npx zielbericht archiv zeigen
  npx zielbericht archiv pruefen            liest alle Objekte und das Journal nach (Rückgabewert 8 bei Schäden)
  npx zielbericht archiv pruefen --ausgabe "D:\\Controlling\\Berichte"

Optionen
${COMMON_HELP}`,
  options: {},
  words: 1,
  async run(call: Call): Promise<Answer> {
    const { showArchive, checkArchive } = await import('../look-at-archive.ts');
    const word = call.given.words[0]?.toLowerCase().replaceAll('ü', 'ue');
    if (word === 'zeigen') return showArchive(call);
    if (word === 'pruefen') return checkArchive(call);
    const expected = '„zeigen“ oder „pruefen“';
    if (word === undefined) {
      const example = 'npx zielbericht archiv pruefen';
      return refusal([wordMissing(null, { command: 'archiv', expected, example })]);
    }
    const text = call.given.words[0] ?? '';
    const meant = suggestion(word, ['zeigen', 'pruefen']);
    return refusal([unknownWord(null, { text, command: 'archiv', suggestion: meant, expected })]);
  },
};
