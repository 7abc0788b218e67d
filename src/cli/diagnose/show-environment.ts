import { openArchive } from '../../archive/open-archive.ts';
import { hasErrors } from '../../diagnostic/outcome.ts';
import { systemClock } from '../../effects/system-clock.ts';
import { clockFindings } from '../clock-behind.ts';
import { type Answer, answer, type Call } from '../command.ts';
import { EXIT, exitFor } from '../exit-codes.ts';
import { table } from '../table.ts';
import { openOutput } from '../workplace.ts';
import type { Fact } from './facts.ts';
import { folderFacts } from './folder-facts.ts';
import { designFacts, journalFacts, machineFacts } from './machine-facts.ts';
import { mailFacts } from './mail-facts.ts';

/**
 * `diagnose`: what the programme stands on and where each value came from. It writes nothing.
 *
 * Errors  SYS-923 (exit 12), unusable mail settings (exit 3); a damaged journal as for every command (exit 8).
 */
export function showEnvironment({ given, terminal }: Call): Answer {
  const workplace = openOutput(given, terminal);
  const archive = openArchive(workplace.output);
  const folders = folderFacts(workplace, given, terminal);
  const mail = mailFacts(terminal);
  const all = [
    ...machineFacts(terminal),
    ...folders.facts,
    ...journalFacts(archive),
    ...mail.facts,
    ...designFacts(workplace),
  ];
  const diagnostics = [...folders.diagnostics, ...clockFindings(archive, systemClock), ...mail.diagnostics];
  return answer({
    exit: hasErrors(folders.diagnostics) ? EXIT.environment : exitFor(mail.diagnostics),
    text: table(['Bereich', 'Angabe', 'Wert', 'Herkunft'], all.map(cells)),
    data: {
      angaben: all.map(({ group, name, value, from }) => ({
        bereich: group,
        name,
        wert: value,
        herkunft: from,
      })),
    },
    diagnostics,
  });
}

function cells({ group, name, value, from }: Fact): readonly string[] {
  return [group, name, value, from];
}
