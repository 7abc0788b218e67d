import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { output } from './programs.ts';

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
  { title: 'liest sich als Bericht (pdfinfo -struct-text)', tool: 'pdfinfo', faults: structureFaults },
  { title: 'bettet nur Source Sans ein, mit Textzuordnung (pdffonts)', tool: 'pdffonts', faults: fontFaults },
  { title: 'enthält keine Rasterbilder (pdfimages)', tool: 'pdfimages', faults: imageFaults },
  { title: 'behauptet genau PDF/A-3a und PDF/UA-1 (XMP)', tool: 'pdfinfo', faults: claimFaults },
];

/** What qpdf finds wrong with the syntax of any file. */
export function syntaxFaults(pdf: string): readonly string[] {
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

const CLAIMS = ['<pdfaid:part>3<', '<pdfaid:conformance>A<', '<pdfuaid:part>1<'];

function claimFaults({ pdf }: Sample): readonly string[] {
  const metadata = output('pdfinfo', ['-meta', pdf]);
  const claimed = [...metadata.matchAll(/<pdf(?:a|ua)id:\w+>[^<]*</g)].map(([claim]) => claim);
  return [
    ...CLAIMS.filter((claim) => !claimed.includes(claim)).map((claim) => `XMP sagt nicht „${claim}“.`),
    ...claimed.filter((claim) => !CLAIMS.includes(claim)).map((claim) => `XMP sagt „${claim}“.`),
  ];
}

/** Every goal's agreed value and the names of those who signed stand in the text that can be copied. */
export function missingWords({ pdf }: Sample): readonly string[] {
  const text = plainText(pdf).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
  const agreed = ['18,9 %', '7.331', '38.219.839 €', '1.132', '261', 'Scherer', 'Klein', 'Müller'];
  return agreed.filter((words) => !text.includes(words)).map((words) => `„${words}“ fehlt im Text.`);
}

/** The text of all pages, blanks and line ends folded into single spaces. */
function plainText(pdf: string): string {
  return output('pdftotext', ['-layout', pdf, '-']).replace(/\s+/g, ' ');
}
