import { BATCH_HELP, BATCH_OPTIONS } from '../batch/batch-options.ts';
import type { Answer, Call, Command } from '../command.ts';
import { SIZE_HELP, SIZE_OPTIONS } from '../input-size.ts';
import { COMMON_HELP } from '../overview.ts';
import { PERIOD_HELP, PERIOD_OPTIONS } from '../period-options.ts';

/** Everything up to the first decision a person must take. German: Monatslauf. */
export const monatslauf: Command = {
  name: 'monatslauf',
  summary: 'alles bis zur ersten Entscheidung; --muster zeigt es mit Beispieldaten',
  help: `npx zielbericht monatslauf – prüft, rechnet, schreibt und archiviert; auf Wunsch auch Freigabe und Versand

Beispiele
  npx zielbericht monatslauf --muster         die drei Musterberichte mit Freigabe und Postausgang
  npx zielbericht monatslauf --monat 2020-08  bis zur Freigabe, die ein Mensch erteilt (Rückgabewert 5)
  npx zielbericht monatslauf --freigeben-als "Controlling" --senden

Der Musterlauf nimmt die mitgelieferten Beispieldaten und die Uhrzeiten des Musters; seine neun Nachrichten
liegen danach im Postausgang der Ausgabe und gehen an niemanden.

Optionen
  --muster               Musterlauf mit Beispieldaten
  --freigeben-als NAME   Freigabe ohne Rückfrage, für unbeaufsichtigte Läufe
  --durch NAME           wer den Bericht erstellt (sonst das Benutzerkonto), für das Vier-Augen-Prinzip
  --senden               freigegebene Berichte versenden
  --sofort               mit --senden: auch, was noch warten soll
${PERIOD_HELP}${BATCH_HELP}${SIZE_HELP}${COMMON_HELP}`,
  options: {
    ...PERIOD_OPTIONS,
    ...BATCH_OPTIONS,
    ...SIZE_OPTIONS,
    muster: { kind: 'flag' },
    'freigeben-als': { kind: 'text', expected: '"Controlling"' },
    durch: { kind: 'text', expected: '"M. Muster"' },
    senden: { kind: 'flag' },
    sofort: { kind: 'flag', needs: 'senden' },
  },
  words: 0,
  async run(call: Call): Promise<Answer> {
    if (!call.given.flag('muster')) return (await import('../run-month.ts')).runMonth(call);
    return (await import('../run-sample.ts')).runSample(call);
  },
};
