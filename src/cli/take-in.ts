import { resolve } from 'node:path';
import { fileSignature } from '../archive/file-signature.ts';
import { openArchive } from '../archive/open-archive.ts';
import { isSuccessor } from '../archive/successor.ts';
import {
  addedBehindSignatures,
  notASuccessor,
  takenAlready,
} from '../diagnostic/catalogue/signature-taking.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { Files } from '../domain/effects.ts';
import { joinedSigning } from '../domain/joined-signing.ts';
import { sha256Hex } from '../domain/sha256.ts';
import type { GivenFile } from '../effects/given-file.ts';
import { readSignedFile } from '../effects/signed-file.ts';
import { systemClock } from '../effects/system-clock.ts';
import { type Addition, addedSignatures } from '../sign/added-signatures.ts';
import { reportToTakeInto } from './choose-signable.ts';
import { type Answer, type Call, refusal } from './command.ts';
import { layOutSigned } from './lay-out-signed.ts';
import { reportTitle } from './report-title.ts';
import { isBehind, type Signable, unchangedSince } from './signable.ts';
import { fieldsAnswer, takenAnswer } from './signing-answers.ts';
import { openOutput, pathFrom } from './workplace.ts';
import { alone } from './workshop.ts';

/**
 * `unterschreiben --aufnehmen`: files a version that another program signed, as successor of the newest one.
 *
 * The file itself stays where it is. Several new signatures in it are one event of the journal. Where anything
 * speaks against it, archive and folder stay as they were.
 * Errors  those of choosing a report, UNT-721 a changed file in the folder, UNT-733 to 737, UNT-744.
 */
export async function takeIn(call: Call): Promise<Answer> {
  const { given, terminal } = call;
  const path = given.text('aufnehmen') ?? '';
  const file = readSignedFile(resolve(terminal.folder, path), path);
  if (!file.ok) return refusal(file.diagnostics);
  const workplace = openOutput(given, terminal);
  return alone(workplace, () => takeNow(call, file.value, workplace.output));
}

function takeNow(call: Call, file: GivenFile, output: Files): Answer {
  const archive = openArchive(output);
  const chosen = reportToTakeInto(call.given, archive, file.bytes);
  if (!chosen.ok) return refusal(chosen.diagnostics);
  const shown = (path: string) => pathFrom(call.terminal.folder, output.display(path));
  const report = unchangedSince(chosen.value, output, shown, newer(file.bytes, chosen.value.bytes));
  if (!report.ok) return refusal(report.diagnostics);
  if (sha256Hex(file.bytes) === sha256Hex(report.value.bytes))
    return inArchiveAlready(report.value, file, output);
  const added = additionIn(file, report.value);
  if (!added.ok) return refusal(added.diagnostics);
  const { bytes } = file;
  const version = { ...joinedSigning(added.value.signatures), bytes };
  const signature = fileSignature(version, report.value.entry, archive, systemClock);
  layOutSigned(report.value, bytes, output);
  const path = output.display(report.value.files.signed);
  return { ...takenAnswer(report.value, signature, path, call), diagnostics: added.diagnostics };
}

/** Files in the folder may be earlier states of the very file that is taken in. */
function newer(taken: Uint8Array, newest: Uint8Array): Uint8Array {
  return isSuccessor(taken, newest) ? taken : newest;
}

function additionIn({ file, bytes }: GivenFile, { bytes: newest, entry }: Signable): Outcome<Addition> {
  if (!isSuccessor(bytes, newest)) {
    const detail = { path: file, title: reportTitle(entry), newest: sha256Hex(newest) };
    return failed(notASuccessor(null, detail));
  }
  const added = addedSignatures(bytes, newest, file);
  if (!added.ok || added.value.uncovered === 0) return added;
  return done(added.value, [addedBehindSignatures(null, { path: file, bytes: added.value.uncovered })]);
}

function inArchiveAlready(report: Signable, { file }: GivenFile, output: Files): Answer {
  if (isBehind(report, output)) layOutSigned(report, report.bytes, output);
  return { ...fieldsAnswer(report), diagnostics: [takenAlready(null, { path: file })] };
}
