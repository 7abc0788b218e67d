import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** A finished PDF and where its golden structure lies. */
export interface Sample {
  /** `2020-08_Managementbericht_JC-Mansfeld-Suedharz_F1` */
  readonly name: string;
  readonly pdf: string;
  readonly golden: string;
}

export interface PdfCheck {
  readonly title: string;
  /** The programme outside npm that looks at the file. */
  readonly tool: string;
  /** What is wrong, in sentences; empty when all is well. */
  readonly faults: (sample: Sample, adopt: boolean) => readonly string[];
}

/** What poppler and qpdf, which know nothing of us, say about every sample report. */
export const pdfChecks: readonly PdfCheck[] = [
  { title: 'ist ein fehlerfreies PDF (qpdf --check)', tool: 'qpdf', faults: syntaxFaults },
  { title: 'liest sich als Bericht (pdfinfo -struct-text)', tool: 'pdfinfo', faults: structureFaults },
  { title: 'bettet nur Source Sans ein, mit Textzuordnung (pdffonts)', tool: 'pdffonts', faults: fontFaults },
  { title: 'enthält keine Rasterbilder (pdfimages)', tool: 'pdfimages', faults: imageFaults },
  { title: 'behauptet weder PDF/A noch PDF/UA (XMP)', tool: 'pdfinfo', faults: claimFaults },
];

function syntaxFaults({ pdf }: Sample): readonly string[] {
  try {
    const report = output('qpdf', ['--check', pdf]);
    return /No syntax or stream encoding errors found/.test(report) ? [] : [report];
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return [`${stdout}${stderr}`.trim()];
  }
}

/** Compares with the golden file; a difference leaves a `-changed` twin beside it. */
function structureFaults({ pdf, golden }: Sample, adopt: boolean): readonly string[] {
  const found = output('pdfinfo', ['-struct-text', pdf]);
  const twin = golden.replace(/\.txt$/, '-changed.txt');
  rmSync(twin, { force: true });
  if (adopt) {
    mkdirSync(dirname(golden), { recursive: true });
    writeFileSync(golden, found);
  }
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : null;
  if (found === expected) return [];
  mkdirSync(dirname(twin), { recursive: true });
  writeFileSync(twin, found);
  return [
    expected === null
      ? `Die Vorlage ${here(golden)} fehlt. Nach Durchsicht von ${here(twin)}: npm run conformance -- --uebernehmen`
      : `${firstDifference(expected, found)} Ganzer Vergleich: diff ${here(golden)} ${here(twin)}`,
  ];
}

/** The path as a person in the repository types it. */
function here(path: string): string {
  return relative(process.cwd(), path);
}

function firstDifference(expected: string, found: string): string {
  const [before, after] = [expected.split('\n'), found.split('\n')];
  const line = before.findIndex((text, index) => text !== after[index]);
  const at = line === -1 ? before.length : line;
  return `Zeile ${at + 1}: erwartet „${before[at] ?? ''}“, gefunden „${after[at] ?? ''}“.`;
}

function fontFaults({ pdf }: Sample): readonly string[] {
  const fonts = output('pdffonts', [pdf]).split('\n').slice(2).filter(Boolean);
  if (fonts.length === 0) return ['Das PDF nennt keine Schrift.'];
  // name, type, encoding, emb, sub, uni, object: the three answers stand before the object's two numbers.
  const good = /^[A-Z]{6}\+SourceSans\S+ .* yes +yes +yes +\d+ +\d+ *$/;
  return fonts.filter((font) => !good.test(font)).map((font) => `Unerwartete Schrift: ${font.trim()}`);
}

function imageFaults({ pdf }: Sample): readonly string[] {
  const images = output('pdfimages', ['-list', pdf]).split('\n').slice(2).filter(Boolean);
  return images.map((image) => `Rasterbild: ${image.trim()}`);
}

function claimFaults({ pdf }: Sample): readonly string[] {
  const metadata = output('pdfinfo', ['-meta', pdf]);
  return ['pdfaid', 'pdfuaid']
    .filter((claim) => metadata.includes(claim))
    .map((claim) => `XMP nennt „${claim}“.`);
}

/** The text of all pages, blanks and line ends folded into single spaces. */
export function plainText(pdf: string): string {
  return output('pdftotext', ['-layout', pdf, '-']).replace(/\s+/g, ' ');
}

export function output(command: string, words: readonly string[]): string {
  return execFileSync(command, [...words], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: 'pipe' });
}

/** True where the programme is installed. */
export function installed(tool: string): boolean {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}
