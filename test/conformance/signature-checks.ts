import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Gate } from './gate.ts';
import { answer, output } from './programs.ts';
import type { SignedSpecimen } from './signed-specimens.ts';
import { tool, type Validator } from './validators.ts';

/** Two programmes judge every signature, and a file that was changed behind its back. */
export async function judgeSignatures(
  gate: Gate,
  signed: readonly SignedSpecimen[],
  root: string,
  hanko: Validator,
): Promise<void> {
  const pdfsig = tool('certutil').ready ? tool('pdfsig') : tool('certutil');
  const store = pdfsig.ready ? trustStore(root) : '';
  const judges: readonly (readonly [string, Validator, Judge])[] = [
    ['pdfsig', pdfsig, (specimen) => pdfsigFaults(specimen, store)],
    ['pyHanko', hanko, (specimen) => pyHankoFaults(specimen, hanko.ready ? hanko.path : '', root)],
  ];
  for (const specimen of signed)
    for (const [name, ready, judge] of judges) {
      await gate.check(`${specimen.name}: gilt (${name})`, ready, () => judge(specimen));
      if (specimen.signatures < 3) continue;
      const changed = `${specimen.name}, verändert: gilt nicht (${name})`;
      await gate.check(changed, ready, () => flippedFaults(specimen, judge));
    }
  await gate.check('die letzte Unterschrift trägt einen Zeitstempel (B-T)', tool('openssl'), () =>
    signed.some(({ stamped }) => stamped) ? [] : ['Keine Unterschrift trägt einen Zeitstempel.'],
  );
}

type Judge = (specimen: SignedSpecimen) => Promise<readonly string[]>;

/** A certificate store for poppler that trusts our authority alone. Needs certutil (libnss3-tools). */
function trustStore(root: string): string {
  const folder = join(dirname(root), 'nss');
  mkdirSync(folder, { recursive: true });
  output('certutil', ['-N', '-d', `sql:${folder}`, '--empty-password']);
  output('certutil', ['-A', '-d', `sql:${folder}`, '-n', 'wurzelstelle', '-t', 'C,C,C', '-i', root]);
  return `sql:${folder}`;
}

/** What poppler says about every signature: valid, trusted, and the last one over the whole file. */
async function pdfsigFaults({ pdf, signatures }: SignedSpecimen, store: string): Promise<readonly string[]> {
  const { text } = await answer('pdfsig', ['-nssdir', store, pdf]);
  const fields = text.split(/^Signature #\d+:$/m).slice(1);
  const each = fields.filter((said) => !said.includes('not signed'));
  const lacking = (words: string): readonly string[] =>
    each.flatMap((said, index) =>
      said.includes(words) ? [] : [`Unterschrift ${index + 1}: nicht „${words}“.`],
    );
  return [
    ...(each.length === signatures ? [] : [`${each.length} statt ${signatures} Unterschriften gefunden.`]),
    ...lacking('Signature is Valid.'),
    ...lacking('Certificate is Trusted.'),
    ...lacking('ETSI.CAdES.detached'),
    ...(each.at(-1)?.includes('- Total document signed')
      ? []
      : ['Die letzte Unterschrift gilt nicht der ganzen Datei.']),
  ];
}

/** What pyHanko says: PAdES signatures that are intact and trusted, with a trusted time where there is one. */
async function pyHankoFaults(
  { pdf, signatures, stamped }: SignedSpecimen,
  pyHanko: string,
  root: string,
): Promise<readonly string[]> {
  const { exit, text, stdout } = await validated(pdf, pyHanko, root);
  const lines = stdout.split('\n').filter((line) => line.startsWith('Unterschrift_'));
  const sound = lines.filter((line) => line.includes(':INTACT:TRUSTED'));
  const time = lines.at(-1)?.includes('TIMESTAMP_TOKEN<INTACT:TRUSTED>') ?? false;
  return [
    ...(exit === 0 ? [] : [text.trim()]),
    ...(sound.length === signatures ? [] : [`${sound.length} von ${signatures} Unterschriften gelten.`]),
    ...(lines.at(-1)?.includes('UNTOUCHED')
      ? []
      : ['Nach der letzten Unterschrift wurde die Datei geändert.']),
    ...(time === stamped ? [] : [`Zeitstempel ${stamped ? 'fehlt oder gilt nicht' : 'unerwartet'}.`]),
  ];
}

/** Both must notice a file that was changed by one bit behind all signatures' backs. */
async function flippedFaults(specimen: SignedSpecimen, judge: Judge): Promise<readonly string[]> {
  const pdf = specimen.pdf.replace(/\.pdf$/, '_veraendert.pdf');
  writeFileSync(pdf, flipped(readFileSync(specimen.pdf)));
  const faults = await judge({ ...specimen, pdf });
  return faults.length > 0 ? [] : ['Die veränderte Datei gilt als unversehrt.'];
}

/** One bit in the comment after the header, which no reader needs: only the signatures can notice. */
function flipped(pdf: Buffer): Buffer {
  const changed = Buffer.from(pdf);
  const at = changed.indexOf('\n%') + 2;
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

function validated(pdf: string, pyHanko: string, root: string): ReturnType<typeof answer> {
  const trust = ['--trust', root, '--trust-replace', '--no-revocation-check'];
  return answer(pyHanko, ['sign', 'validate', ...trust, pdf]);
}
