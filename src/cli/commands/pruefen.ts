import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { done, type Outcome } from '../../diagnostic/outcome.ts';
import { countsOf } from '../../diagnostic/print.ts';
import { type Answer, answer, type Call, type Command, refusal } from '../command.ts';
import { exitFor } from '../exit-codes.ts';
import { SIZE_HELP, SIZE_OPTIONS } from '../input-size.ts';
import { COMMON_HELP } from '../overview.ts';
import { PERIOD_HELP, PERIOD_OPTIONS, periodIn, scopeToMake } from '../period-options.ts';
import type { Workplace } from '../workplace.ts';

/** Stations 1 and 2 for every report that is due; writes nothing. German: prüfen. */
export const pruefen: Command = {
  name: 'pruefen',
  summary: 'liest und prüft alles, schreibt nichts',
  help: `npx zielbericht pruefen – liest und prüft Vereinbarungen, Exporte und Texte; es wird nichts geschrieben

Beispiele
  npx zielbericht pruefen                   alle Berichte, die einen Berichtskopf haben
  npx zielbericht pruefen --monat 2020-08
  npx zielbericht pruefen --jahr 2020 --json
  npx zielbericht pruefen --html pruefung   je Export mit Befunden eine Webseite mit gekennzeichneten Zellen

Jede Meldung nennt Datei, Zeile und Spalte und den nächsten Schritt. Gemeldet wird alles auf einmal.

Optionen
${PERIOD_HELP}${SIZE_HELP}  --html ORDNER       Exporte mit Befunden als Webseiten in diesen Ordner schreiben (nicht in den Datenordner)
${COMMON_HELP}`,
  options: { ...PERIOD_OPTIONS, ...SIZE_OPTIONS, html: { kind: 'text', expected: 'ORDNER' } },
  words: 0,
  run,
};

async function run({ given, terminal }: Call): Promise<Answer> {
  const { openWorkplace } = await import('../workplace.ts');
  const { checkAll } = await import('../check-all.ts');
  const workplace = openWorkplace(given, terminal);
  if (!workplace.ok) return refusal(workplace.diagnostics);
  const { sources } = workplace.value;
  const checked = checkAll(workplace.value, given.text('vereinbarung'), periodIn(given), scopeToMake(given));
  if (!checked.ok) return refusal(checked.diagnostics, sources);
  const { reports } = checked.value;
  const counts = countsOf(checked.diagnostics);
  const pages = await pagesFor(given.text('html'), workplace.value, checked.diagnostics, terminal.folder);
  if (!pages.ok) return refusal(pages.diagnostics, sources);
  const names = reports.map(({ agreement, period }) => `  ${agreement} ${period}`.trimEnd());
  return answer({
    exit: exitFor(checked.diagnostics),
    text: `Geprüft:\n${names.join('\n')}\nErgebnis: ${counts === '' ? 'keine Meldungen' : counts}.\n${pages.value.map((path) => `Seite ${path}\n`).join('')}`,
    data: {
      geprueft: reports.map(({ agreement, period }) => ({ vereinbarung: agreement, zeitraum: period })),
      ...(given.text('html') === null ? {} : { seiten: pages.value }),
    },
    diagnostics: checked.diagnostics,
    sources,
  });
}

async function pagesFor(
  folder: string | null,
  workplace: Workplace,
  diagnostics: readonly Diagnostic[],
  here: string,
): Promise<Outcome<readonly string[]>> {
  if (folder === null) return done([]);
  const { writeExportPages } = await import('../profile/export-pages.ts');
  return writeExportPages(workplace, resolve(here, folder), diagnostics);
}
