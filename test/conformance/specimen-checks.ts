import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Gate } from './gate.ts';
import { ownFaults } from './own-rules.ts';
import { syntaxFaults } from './pdf-checks.ts';
import { type RandomSpecimens, SEED } from './random-specimens.ts';
import type { DrawnSpecimen, Specimen, Specimens } from './specimens.ts';
import { tool } from './validators.ts';

/** Of the random documents this share must become a PDF, or they would prove little. */
const RENDERED_SHARE = 0.8;
const LONG = { pages: 60 };
/** The bar for the size of an everyday report with 12 charts, nothing attached. */
const EVERYDAY = { pages: 14, bytes: 170 * 1024 };

/** Every single PDF: syntax and own rules, and what two of them are for. */
export async function judgeSpecimens(
  gate: Gate,
  all: readonly Specimen[],
  { long, everyday }: Specimens,
): Promise<void> {
  for (const { name, pdf } of all) {
    await gate.check(`${name} ist ein fehlerfreies PDF (qpdf --check)`, tool('qpdf'), () =>
      syntaxFaults(pdf),
    );
    await gate.check(`${name} hält die eigenen Regeln`, tool('qpdf'), () => ownFaults(pdf));
  }
  gate.result(`${long.name}: mindestens ${LONG.pages} Seiten`, atLeast(long.pages, LONG.pages, 'Seiten'));
  const size = `${everyday.name}: ${EVERYDAY.pages} Seiten in höchstens ${EVERYDAY.bytes / 1024} KiB`;
  gate.result(size, sizeFaults(everyday));
}

/** What became of the random documents, and whether those that were drawn keep the own rules. */
export async function judgeRandom(
  gate: Gate,
  { pdfs, refused, faults, count }: RandomSpecimens,
  looked: readonly string[],
): Promise<void> {
  const told = [...refused].toSorted().map(([code, times]) => `${code} ${times} ×`);
  const fates = `${pdfs.length} PDF, Befunde: ${told.join(', ') || 'keine'}`;
  gate.result(`${count} Zufallsdokumente (Saat ${SEED}): ${fates}`, faults);
  const enough = Math.ceil(count * RENDERED_SHARE);
  gate.result(`mindestens ${enough} davon werden ein PDF`, atLeast(pdfs.length, enough, 'PDF'));
  await judgeByOwnRules(gate, `${looked.length} Zufallsdokumente`, looked);
}

export async function judgeByOwnRules(gate: Gate, name: string, pdfs: readonly string[]): Promise<void> {
  await gate.check(`${name} halten die eigenen Regeln`, tool('qpdf'), () =>
    pdfs.flatMap((pdf) => ownFaults(pdf).map((fault) => `${basename(pdf)}: ${fault}`)),
  );
}

function atLeast(found: number, wanted: number, noun: string): readonly string[] {
  return found >= wanted ? [] : [`${found} ${noun} statt mindestens ${wanted}.`];
}

function sizeFaults({ pdf, pages }: DrawnSpecimen): readonly string[] {
  const { size } = statSync(pdf);
  return [
    ...(pages === EVERYDAY.pages ? [] : [`Der Bericht hat ${pages} Seiten.`]),
    ...(size <= EVERYDAY.bytes ? [] : [`Er hat ${(size / 1024).toFixed(0)} KiB.`]),
  ];
}
