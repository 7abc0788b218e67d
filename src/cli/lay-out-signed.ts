import { openArchive } from '../archive/open-archive.ts';
import { signedCopyMissing } from '../diagnostic/catalogue/signing-run.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Files } from '../domain/effects.ts';
import { AnotherRunActive, EnvironmentFailure, Failure } from '../domain/failure.ts';
import { reportToSign } from './choose-signable.ts';
import type { Call } from './command.ts';
import { isBehind, type Signable, unchangedSince } from './signable.ts';
import { pathFrom, type Workplace } from './workplace.ts';
import { alone } from './workshop.ts';

/**
 * Lays a signed version that the archive holds into the output folder.
 *
 * Errors  throws `EnvironmentFailure` UNT-743: the signature stands, and only the copy for people is missing.
 */
export function layOutSigned({ files }: Signable, bytes: Uint8Array, output: Files): void {
  try {
    output.write(files.signed, bytes);
  } catch (error) {
    if (!(error instanceof EnvironmentFailure)) throw error;
    throw new EnvironmentFailure({
      code: 'UNT-743',
      message: `Die Unterschrift ist im Archiv abgelegt; nur die Kopie im Ausgabeordner fehlt. ${error.message}`,
      hint: `${error.hint} Derselbe Befehl legt dann nur die Kopie nach; unterschrieben wird nicht noch einmal.`,
      cause: error,
    });
  }
}

/**
 * Brings the copy in the output folder up to date, where an earlier run did not come to it.
 *
 * Errors  throws as `layOutSigned`, and `AnotherRunActive`.
 */
export async function catchUp(report: Signable, call: Call, workplace: Workplace): Promise<void> {
  const { output } = workplace;
  if (!isBehind(report, output)) return;
  await alone(workplace, () => {
    // Read once more: another run may have come to it in the meantime.
    const { given } = call;
    const named = { ...given, words: [report.entry.reportId] };
    const now = reportToSign(named, openArchive(output));
    if (!now.ok || !unchangedSince(now.value, output, (path) => path).ok) return;
    layOutSigned(now.value, now.value.bytes, output);
  });
}

/** The same for whoever only looks: what stands in the way is told, and stops nobody. */
export async function tryToCatchUp(
  report: Signable,
  call: Call,
  workplace: Workplace,
): Promise<readonly Diagnostic[]> {
  try {
    await catchUp(report, call, workplace);
    return [];
  } catch (error) {
    if (!(error instanceof EnvironmentFailure || error instanceof AnotherRunActive)) throw error;
    const path = pathFrom(call.terminal.folder, workplace.output.display(report.files.signed));
    const { message } = error.cause instanceof Failure ? error.cause : error;
    return [signedCopyMissing(null, { path, why: message })];
  }
}
