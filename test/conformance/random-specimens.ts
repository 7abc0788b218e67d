import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import type { Design } from '../../src/domain/design.ts';
import type { Report } from '../../src/domain/report.ts';
import { inspect } from '../../src/render/inspect/inspect.ts';
import { refusalOf } from '../../src/render/refusals.ts';
import { render } from '../../src/render/render.ts';
import { testDesign } from '../support/design.ts';
import { randomReports } from '../support/random-report.ts';

/** What became of the random documents. */
export interface RandomSpecimens {
  /** How many were thought up. */
  readonly count: number;
  readonly pdfs: readonly string[];
  /** What each of them was drawn from, in the same order. */
  readonly trees: readonly Root[];
  /** How often each diagnostic stopped a document: `SEI-501` → 12. */
  readonly refused: ReadonlyMap<string, number>;
  /** Documents that neither became a PDF nor a diagnostic in time. */
  readonly faults: readonly string[];
}

/** The same documents every day; a failure names its number, and the number is enough to find it again. */
export const SEED = 20_200_831;

type Fate =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'fault'; readonly words: string };

const NO_SOURCES = { definitions: [], templates: [] };

export async function randomSpecimens(count: number, folder: string): Promise<RandomSpecimens> {
  mkdirSync(folder);
  const pdfs: string[] = [];
  const trees: Root[] = [];
  const refused = new Map<string, number>();
  const faults: string[] = [];
  for (const [index, report] of randomReports(count, SEED).entries()) {
    const fate = await fateOf(report, testDesign());
    if (fate.kind === 'refused') refused.set(fate.code, (refused.get(fate.code) ?? 0) + 1);
    else if (fate.kind === 'fault') faults.push(`Zufallsdokument ${index}: ${fate.words}`);
    else {
      const pdf = join(folder, `zufall-${index}.pdf`);
      writeFileSync(pdf, fate.bytes);
      pdfs.push(pdf);
      trees.push(report.tree);
    }
  }
  return { count, pdfs, trees, refused, faults };
}

/** As the pipeline does it: looked through first, then drawn. */
async function fateOf(report: Report, design: Design): Promise<Fate> {
  const found = inspect(report, design, NO_SOURCES)[0];
  if (found) return { kind: 'refused', code: found.code };
  try {
    return { kind: 'pdf', bytes: (await render(report, design)).bytes };
  } catch (error) {
    const refusal = refusalOf(error, NO_SOURCES);
    if (refusal === null) return { kind: 'fault', words: `kein Befund, sondern ${String(error)}` };
    const late = refusal.code === 'SEI-501';
    if (late) return { kind: 'fault', words: `erst beim Setzen: ${refusal.message}` };
    return { kind: 'refused', code: refusal.code };
  }
}
