import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Sample } from './pdf-checks.ts';
import { output } from './programs.ts';

/** Pixels whose grey differs by more than this are counted; renderers smooth edges a little differently. */
const TONE = 40;
/** The report's identity in the foot may change, a line of text more may not. */
const SHARE = 0.002;

/** A page that is kept as a picture: the first one that says these words. */
interface KeptPage {
  readonly name: string;
  readonly words: RegExp;
}

/** The answer, a goal with its chart and tables, the place of the signatures. */
const KEPT_PAGES: readonly KeptPage[] = [
  { name: 'seite-1', words: /(?:)/ },
  { name: 'ziel', words: /Kommentar des Jobcenters/ },
  { name: 'unterschriften', words: /(Zur Kenntnis|^Unterschriften)$/m },
];

/** Compares some pages as pictures with the filed ones; a difference leaves a `-changed` twin beside it. */
export async function pictureFaults(sample: Sample, adopt: boolean): Promise<readonly string[]> {
  const texts = output('pdftotext', ['-layout', sample.pdf, '-']).split('\f');
  const faults: string[] = [];
  for (const { name, words } of KEPT_PAGES) {
    const page = texts.findIndex((text) => words.test(text)) + 1;
    if (page === 0) faults.push(`Keine Seite für „${name}“.`);
    else faults.push(...(await pageFaults(sample, name, page, adopt)));
  }
  return faults;
}

async function pageFaults(
  { name, pdf, golden }: Sample,
  kept: string,
  page: number,
  adopt: boolean,
): Promise<readonly string[]> {
  const filed = join(dirname(golden), '..', 'pages', `${name}_${kept}.png`);
  const twin = filed.replace(/\.png$/, '-changed.png');
  const found = pictureOf(pdf, page);
  rmSync(twin, { force: true });
  mkdirSync(dirname(filed), { recursive: true });
  if (adopt) writeFileSync(filed, found);
  const share = existsSync(filed) ? await difference(readFileSync(filed), found) : 1;
  if (share <= SHARE) return [];
  writeFileSync(twin, found);
  return [`Seite ${page} weicht in ${(share * 100).toFixed(1)} % der Bildpunkte ab: ${basename(twin)}.`];
}

function pictureOf(pdf: string, page: number): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'zielbericht-'));
  try {
    const look = ['-r', '60', '-f', String(page), '-l', String(page), '-png', '-gray', '-singlefile'];
    output('pdftoppm', [...look, pdf, join(folder, 'seite')]);
    return readFileSync(join(folder, 'seite.png'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Share of the pixels that differ; 1 when the sizes differ. */
async function difference(expected: Buffer, found: Buffer): Promise<number> {
  const [before, after] = await Promise.all([greys(expected), greys(found)]);
  if (before.length !== after.length) return 1;
  return before.filter((tone, at) => Math.abs(tone - (after[at] ?? 0)) > TONE).length / before.length;
}

async function greys(png: Buffer): Promise<readonly number[]> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return Array.from({ length: data.length / 4 }, (_, pixel) => data[pixel * 4] ?? 0);
}
