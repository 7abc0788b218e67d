import { basename, resolve } from 'node:path';
import { pdfsBelow } from '../test/conformance/specimens.ts';
import { veraPdf } from '../test/conformance/validators.ts';
import { FLAVOURS, ruleText, validate } from '../test/conformance/verapdf.ts';

/**
 * The reference validator over the PDFs of a folder: PDF/UA-1 and PDF/A-3a.
 *
 *     npm run bench:verapdf -- ORDNER
 *
 * Exit code 1 where a file breaks a rule, 2 where veraPDF cannot be had.
 */
const pdfs = pdfsBelow(resolve(process.argv[2] ?? '.'));
const vera = await veraPdf();
if (!vera.ready) {
  console.log(`veraPDF: nicht geprüft (${vera.reason})`);
  process.exit(2);
}
for (const flavour of FLAVOURS) {
  const verdicts = await validate(vera.path, flavour, pdfs);
  const broken = [...verdicts].filter(([, rules]) => rules.length > 0);
  console.log(`${flavour}: ${pdfs.length - broken.length} von ${pdfs.length} PDF ohne Befund`);
  for (const [pdf, rules] of broken) console.log(`  ${basename(pdf)}: ${rules.map(ruleText).join('; ')}`);
  if (broken.length > 0 || pdfs.length === 0) process.exitCode = 1;
}
