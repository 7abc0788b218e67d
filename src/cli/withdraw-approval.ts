import { openArchive } from '../archive/open-archive.ts';
import { withdraw } from '../archive/withdraw.ts';
import { handedOver } from '../deliver/handed-over.ts';
import { wordMissing } from '../diagnostic/catalogue/usage.ts';
import { shortId } from '../diagnostic/report-words.ts';
import { systemClock } from '../effects/system-clock.ts';
import { chosenWords, filedReportsFor } from './choose-filed.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { withdrawalData } from './json-words.ts';
import { reportTitle } from './report-title.ts';
import { accountField } from './terminal.ts';
import { whyNone } from './why-none.ts';
import { openOutput } from './workplace.ts';
import { alone } from './workshop.ts';

const EXAMPLE =
  'npx zielbericht freigeben --zurueckziehen 3f9ac21b4d1e --durch "M. Muster" --grund "Lieferung unvollständig"';

/** `freigeben --zurueckziehen`: takes one approval back. Errors: BED-209, BED-212, BED-268, ARC-557 to 560, ARC-562. */
export async function withdrawApproval({ given, terminal }: Call): Promise<Answer> {
  if (given.words[0] === undefined) {
    const expected = 'die Kennung des Berichts';
    return refusal([wordMissing(null, { command: 'freigeben --zurueckziehen', expected, example: EXAMPLE })]);
  }
  const workplace = openOutput(given, terminal);
  return alone(workplace, () => {
    const archive = openArchive(workplace.output);
    const found = filedReportsFor(given, archive);
    const [chosen] = found;
    if (chosen === undefined || found.length > 1)
      return refusal([whyNone({ wanted: chosenWords(given), command: 'freigeben' }, given, archive)]);
    const { entry } = chosen;
    const request = {
      report: entry,
      by: given.text('durch') ?? '',
      reason: given.text('grund') ?? '',
      ...accountField(terminal),
      handed: handedOver(entry, archive),
    };
    const withdrawal = withdraw(request, archive, systemClock);
    if (!withdrawal.ok) return refusal(withdrawal.diagnostics);
    const id = shortId(entry.reportId);
    return answer({
      text: `Freigabe zurückgenommen durch ${withdrawal.value.by}: ${reportTitle(entry)}\nDer Bericht geht nicht hinaus, bis er wieder freigegeben ist.\nNächster Schritt: Daten berichtigen und neu erstellen, oder npx zielbericht freigeben ${id} --durch NAME\n`,
      data: { kennung: entry.reportId, pruefsumme: entry.pdfSha256, ...withdrawalData(withdrawal.value) },
    });
  });
}
