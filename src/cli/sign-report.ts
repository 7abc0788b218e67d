import { fileSignature } from '../archive/file-signature.ts';
import { openArchive } from '../archive/open-archive.ts';
import { signedAlready } from '../diagnostic/catalogue/signature.ts';
import { everythingSigned } from '../diagnostic/catalogue/signing-run.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { failed, type Outcome } from '../diagnostic/outcome.ts';
import type { Files } from '../domain/effects.ts';
import type { Archive } from '../domain/journal.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { systemClock } from '../effects/system-clock.ts';
import { type SignatureRequest, sign } from '../sign/sign.ts';
import type { SignatureField } from '../sign/signature-fields.ts';
import type { SigningKey } from '../sign/signing-key.ts';
import { reportToSign } from './choose-signable.ts';
import { type Answer, type Call, refusal } from './command.ts';
import { agreedToName } from './field-for-another.ts';
import { fieldToSign } from './field-to-sign.ts';
import { catchUp, layOutSigned, tryToCatchUp } from './lay-out-signed.ts';
import { reportTitle } from './report-title.ts';
import { openFields, type Signable, unchangedSince } from './signable.ts';
import { signatureFor } from './signature-words.ts';
import { fieldsAnswer, repeatedAnswer, signedAnswer } from './signing-answers.ts';
import { type SigningTools, signingTools, timeStampsFor, unlocked } from './signing-tools.ts';
import { openOutput, pathFrom, type Workplace } from './workplace.ts';
import { alone } from './workshop.ts';

/**
 * `unterschreiben`: shows the fields of a report, or with a key signs one of them.
 *
 * Everything that can be refused is looked at before the password is asked for, and once more while the output
 * folder is held. A mistake leaves archive and folder as they were. Who repeats a call that was stopped between
 * archive and folder gets the missing copy, and no second signature.
 */
export async function signReport(call: Call): Promise<Answer> {
  const workplace = openOutput(call.given, call.terminal);
  const { output } = workplace;
  const report = ready(call, output, openArchive(output));
  if (!report.ok) return refusal(report.diagnostics);
  if (call.given.text('schluessel') === null) {
    return { ...fieldsAnswer(report.value), diagnostics: await tryToCatchUp(report.value, call, workplace) };
  }
  await catchUp(report.value, call, workplace);
  if (call.given.text('feld') === null && openFields(report.value).length === 0) {
    const notice = everythingSigned(null, { title: reportTitle(report.value.entry) });
    return { ...fieldsAnswer(report.value), diagnostics: [notice] };
  }
  const [field, tools] = [fieldToSign(call, report.value), signingTools(call)];
  if (!field.ok || !tools.ok) return refusal([...field.diagnostics, ...tools.diagnostics]);
  return field.value.signed === null
    ? signField(call, workplace, report.value, field.value, tools.value)
    : signedBefore(call, workplace, report.value, field.value, tools.value);
}

/** A field that is taken: by the very same certificate, and then the wish is fulfilled; or by another one. */
async function signedBefore(
  call: Call,
  { output }: Workplace,
  report: Signable,
  field: SignatureField,
  tools: SigningTools,
): Promise<Answer> {
  const signature = signatureFor(field.name, report);
  const key = signature && (await unlocked(tools, call.terminal));
  if (key?.ok && signature?.certificateSha256 === sha256Hex(key.value.certificate)) {
    return repeatedAnswer(report, signature.filed, output.display(report.files.signed), call);
  }
  return refusal(takenField(field));
}

function takenField({ name, signed }: SignatureField): readonly Diagnostic[] {
  return signed === null ? [] : [signedAlready(null, { field: name, ...signed })];
}

async function signField(
  call: Call,
  workplace: Workplace,
  report: Signable,
  field: SignatureField,
  tools: SigningTools,
): Promise<Answer> {
  const key = await unlocked(tools, call.terminal);
  if (!key.ok) return refusal(key.diagnostics);
  const agreed = await agreedToName(field, key.value.signer, call.terminal);
  if (!agreed.ok) return refusal(agreed.diagnostics);
  const request = requestFrom(call, key.value, tools);
  const exactly = pinned(call, report, field);
  const signed = await alone(workplace, () => signNow(exactly, workplace.output, request));
  return { ...signed, diagnostics: [...agreed.diagnostics, ...signed.diagnostics] };
}

type Request = Omit<SignatureRequest, 'field' | 'at'>;

function requestFrom({ given, terminal }: Call, key: SigningKey, tools: SigningTools): Request {
  return {
    key,
    reason: given.text('grund'),
    location: given.text('ort'),
    timeStampServer: timeStampsFor(tools, terminal, given.flag('leise')),
  };
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

/** The report and its field, as long as that is empty. */
function emptyField(call: Call, output: Files, archive: Archive) {
  const report = ready(call, output, archive);
  if (!report.ok) return report;
  const field = fieldToSign(call, report.value);
  if (!field.ok) return field;
  const taken = takenField(field.value);
  return taken.length > 0
    ? failed(...taken)
    : { ok: true as const, report: report.value, field: field.value.name };
}

async function signNow(call: Call, output: Files, request: Request): Promise<Answer> {
  const archive = openArchive(output);
  const now = emptyField(call, output, archive);
  if (!now.ok) return refusal(now.diagnostics);
  const { report, field } = now;
  const signed = await sign(report.bytes, { ...request, field, at: systemClock.now() });
  if (!signed.ok) return refusal(signed.diagnostics);
  const signature = fileSignature({ ...signed.value, field }, report.entry, archive, systemClock);
  layOutSigned(report, signed.value.bytes, output);
  const path = output.display(report.files.signed);
  return { ...signedAnswer(report, signature, path, call), diagnostics: signed.diagnostics };
}
