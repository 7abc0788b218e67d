import { fileSignature } from '../archive/file-signature.ts';
import { openArchive } from '../archive/open-archive.ts';
import type { Outcome } from '../diagnostic/outcome.ts';
import type { Files } from '../domain/effects.ts';
import type { Archive } from '../domain/journal.ts';
import { systemClock } from '../effects/system-clock.ts';
import { timeStampServer } from '../effects/time-stamp-server.ts';
import { type SignatureRequest, sign } from '../sign/sign.ts';
import type { SignatureField } from '../sign/signature-fields.ts';
import { type Answer, type Call, refusal } from './command.ts';
import { fieldToSign } from './field-to-sign.ts';
import { isBehind, reportToSign, type Signable, unchangedSince } from './signable.ts';
import { fieldsAnswer, signedAnswer } from './signing-answers.ts';
import { signingTools, unlocked } from './signing-tools.ts';
import { openOutput, pathFrom } from './workplace.ts';
import { alone } from './workshop.ts';

/**
 * `unterschreiben`: shows the fields of a report, or with a key signs one of them.
 *
 * Everything that can be refused is looked at before the password is asked for, and once more while the output
 * folder is held. A mistake leaves archive and folder as they were.
 */
export async function signReport(call: Call): Promise<Answer> {
  const workplace = openOutput(call.given, call.terminal);
  const { output } = workplace;
  const report = ready(call, output, openArchive(output));
  if (!report.ok) return refusal(report.diagnostics);
  if (isBehind(report.value, output)) await alone(workplace, () => layOut(call, output));
  if (call.given.text('schluessel') === null) return fieldsAnswer(report.value);
  const [field, tools] = [fieldToSign(call, report.value), signingTools(call)];
  if (!field.ok || !tools.ok) return refusal([...field.diagnostics, ...tools.diagnostics]);
  const key = await unlocked(tools.value, call.terminal);
  if (!key.ok) return refusal(key.diagnostics);
  const { timeStampAddress: address } = tools.value;
  const request = {
    key: key.value,
    reason: call.given.text('grund'),
    location: call.given.text('ort'),
    timeStampServer: address === null ? null : timeStampServer(address),
  };
  const exactly = pinned(call, report.value, field.value);
  return alone(workplace, () => signNow(exactly, output, request));
}

/** The same call, naming report and field: what was seen is what is signed, however long the password took. */
function pinned(call: Call, { entry }: Signable, { name: field }: SignatureField): Call {
  const { given } = call;
  const text = (name: string) => (name === 'feld' ? field : given.text(name));
  return { ...call, given: { ...given, words: [entry.reportId], text } };
}

/** The report that is meant, as long as nobody changed its files. */
function ready({ given, terminal }: Call, output: Files, archive: Archive): Outcome<Signable> {
  const report = reportToSign(given, archive);
  const shown = (path: string) => pathFrom(terminal.folder, output.display(path));
  return report.ok ? unchangedSince(report.value, output, shown) : report;
}

/** Puts the newest signed version into the output folder, where an earlier run did not come to it. */
function layOut(call: Call, output: Files): void {
  const report = ready(call, output, openArchive(output));
  if (report.ok) output.write(report.value.files.signed, report.value.bytes);
}

async function signNow(
  call: Call,
  output: Files,
  request: Omit<SignatureRequest, 'field' | 'at'>,
): Promise<Answer> {
  const archive = openArchive(output);
  const report = ready(call, output, archive);
  if (!report.ok) return refusal(report.diagnostics);
  const field = fieldToSign(call, report.value);
  if (!field.ok) return refusal(field.diagnostics);
  const { bytes, entry, files } = report.value;
  const signed = await sign(bytes, { ...request, field: field.value.name, at: systemClock.now() });
  if (!signed.ok) return refusal(signed.diagnostics);
  const version = { ...signed.value, field: field.value.name };
  const signature = fileSignature(version, entry, archive, systemClock);
  output.write(files.signed, version.bytes);
  const path = output.display(files.signed);
  return { ...signedAnswer(report.value, signature, path, call), diagnostics: signed.diagnostics };
}
