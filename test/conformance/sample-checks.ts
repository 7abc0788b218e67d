import type { Gate } from './gate.ts';
import { chromiumPath, htmlChecks } from './html-checks.ts';
import { pictureFaults } from './page-image.ts';
import { missingWords, pdfChecks, type Sample } from './pdf-checks.ts';
import { tool, type Validator } from './validators.ts';

/** The sample reports, as poppler reads them and as a browser shows their HTML. */
export async function judgeSamples(gate: Gate, samples: readonly Sample[], adopt: boolean): Promise<void> {
  const browser = chromium();
  for (const sample of samples) {
    const { name, pdf } = sample;
    for (const check of pdfChecks)
      await gate.check(`${name} ${check.title}`, tool(check.tool), () => check.faults(sample, adopt));
    const agreed = `${name} sagt, was vereinbart ist (pdftotext)`;
    await gate.check(agreed, tool('pdftotext'), () => missingWords(sample));
    const picture = `${name} sieht aus wie abgelegt (Seite 1, ein Ziel, Unterschriften)`;
    await gate.check(picture, tool('pdftoppm'), () => pictureFaults(sample, adopt));
    for (const check of htmlChecks)
      await gate.check(`${name}.html ${check.title}`, browser, () =>
        check.faults(pdf.replace(/\.pdf$/, '.html')),
      );
  }
}

function chromium(): Validator {
  const path = chromiumPath();
  return path === null ? { ready: false, reason: '„chromium“ ist nicht installiert' } : { ready: true, path };
}
