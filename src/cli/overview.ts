import type { Command } from './command.ts';

/** `zielbericht --hilfe`: examples first, then every command in one line. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `zielbericht – aus Zielvereinbarung und CSV-Exporten wird der Managementbericht

Beispiele
  npx zielbericht pruefen --monat 2020-08              liest und prüft alle Daten
  npx zielbericht erstellen --monat 2020-08            schreibt Bericht und Archiv
  npx zielbericht freigeben --durch "M. Muster"        gibt den erstellten Bericht frei
  npx zielbericht versenden --senden                   versendet den freigegebenen Bericht
  npx zielbericht unterschreiben                       zeigt, welche Unterschriften fehlen
  npx zielbericht monatslauf --muster                  alles einmal mit den Beispieldaten

Befehle
${lines.join('\n')}

Optionen für alle Befehle
${COMMON_HELP}
Mehr zu einem Befehl: npx zielbericht BEFEHL --hilfe
Aus einem anderen Ordner: npx --prefix PROGRAMMORDNER zielbericht …
`;
}

/** Described once, printed in every help text. */
export const COMMON_HELP = `  --daten ORDNER      Datenordner (sonst ./data, sonst die mitgelieferten Beispieldaten)
  --ausgabe ORDNER    Ausgabeordner (sonst ./output)
  --json              Ergebnis als ein JSON-Dokument
  --leise             nur Fehler melden
  --fehlersuche       bei einer Störung zeigen, wo sie geschah
  --hilfe, -h         diese Hilfe
  --version           Version des Programms
`;
