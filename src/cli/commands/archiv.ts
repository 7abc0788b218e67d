import { wordMissing } from '../../diagnostic/catalogue/usage.ts';
import { type Answer, type Call, type Command, refusal } from '../command.ts';
import { COMMON_HELP } from '../overview.ts';

/** Lists and verifies the archive. German: Archiv. */
export const archiv: Command = {
  name: 'archiv',
  summary: 'archiv zeigen: alle Berichte · archiv pruefen: liest jedes Byte nach',
  help: `zielbericht archiv zeigen|pruefen – zeigt, was archiviert ist, oder prüft es

Beispiele
  zielbericht archiv zeigen
  zielbericht archiv pruefen            liest alle Objekte und das Journal nach (Rückgabewert 8 bei Schäden)
  zielbericht archiv pruefen --ausgabe "D:\\Controlling\\Berichte"

Optionen
${COMMON_HELP}`,
  options: {},
  words: 1,
  async run(call: Call): Promise<Answer> {
    const { showArchive, checkArchive } = await import('../look-at-archive.ts');
    const word = call.given.words[0]?.toLowerCase().replaceAll('ü', 'ue');
    if (word === 'zeigen') return showArchive(call);
    if (word === 'pruefen') return checkArchive(call);
    const missing = {
      command: 'archiv',
      expected: '„zeigen“ oder „pruefen“',
      example: 'zielbericht archiv pruefen',
    };
    return refusal([wordMissing(null, missing)]);
  },
};
