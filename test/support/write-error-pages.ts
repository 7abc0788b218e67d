// Writes docs/fehler.md and docs/fehler.json from running test/errors/: node test/support/write-error-pages.ts
// With --uebernehmen [CODE …] the messages as they are printed now become the expected ones, of all or of these codes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GALLERY } from './gallery/case.ts';
import { errorDocument } from './gallery/document.ts';
import { type Exhibit, exhibits } from './gallery/pages.ts';
import { ROOT } from './programme.ts';

const [option, ...codes] = process.argv.slice(2);
const all = await exhibits();
if (option === '--uebernehmen')
  takeOver(all.filter(({ page }) => codes.length === 0 || codes.includes(page.code)));
const pages = all.map(({ page }) => page);
writeFileSync(join(ROOT, 'docs/fehler.md'), errorDocument(pages));
writeFileSync(join(ROOT, 'docs/fehler.json'), `${JSON.stringify({ meldungen: pages }, null, 2)}\n`);

function takeOver(chosen: readonly Exhibit[]): void {
  for (const { shown } of chosen) {
    const { code, messages, besides } = shown;
    if (messages === '')
      throw new Error(`${code} wurde nicht gemeldet; gemeldet wurden: ${besides.join(', ')}`);
    writeFileSync(join(GALLERY, code, 'erwartet.txt'), messages);
  }
}
