import { basename } from 'node:path';
import type { Root, RootContent } from 'hast';
import type { Gate } from './gate.ts';
import { output } from './programs.ts';
import type { RandomSpecimens } from './random-specimens.ts';
import type { DrawnSpecimen } from './specimens.ts';
import { tool } from './validators.ts';

/** Poppler needs a second and more for a document: every so many of the random ones are read. */
const EVERY = 25;

/** Whether documents are heard as they were written, and whether this check would notice if they were not. */
export async function judgeReadingOrder(
  gate: Gate,
  drawn: readonly DrawnSpecimen[],
  { pdfs, trees }: RandomSpecimens,
): Promise<void> {
  const poppler = tool('pdfinfo');
  for (const { name, pdf, tree } of drawn)
    await gate.check(`${name} wird in der Reihenfolge der Vorlage gelesen`, poppler, () =>
      readingOrderFaults(pdf, tree),
    );
  const random = pdfs.flatMap((pdf, index) => {
    const tree = trees[index];
    return index % EVERY === 0 && tree ? [{ pdf, tree }] : [];
  });
  const title = `${random.length} Zufallsdokumente werden in der Reihenfolge der Vorlage gelesen`;
  await gate.check(title, poppler, () =>
    random.flatMap(({ pdf, tree }) =>
      readingOrderFaults(pdf, tree).map((fault) => `${basename(pdf)}: ${fault}`),
    ),
  );
  const [first] = drawn;
  if (first === undefined) return;
  await gate.check('Gegenprobe „letzter Teil an den Anfang gestellt“ (Lesereihenfolge)', poppler, () =>
    readingOrderFaults(first.pdf, turned(first.tree)).length > 0 ? [] : ['Die Prüfung merkt nichts.'],
  );
}

/** The same report with its last part before the first. */
function turned(tree: Root): Root {
  const parts = tree.children.filter(({ type }) => type === 'element');
  return { ...tree, children: [...parts.slice(-1), ...parts.slice(0, -1)] };
}

/** White space, invisible signs and soft hyphens say nothing. */
const UNHEARD = /[\s\p{Cf}]/gu;

/**
 * Words of a report that its PDF does not say in their turn, as poppler reads the structure; empty when it says all.
 *
 * A reader may hear more than the template wrote (markers, page numbers, marks of notes), never less and never later.
 */
export function readingOrderFaults(pdf: string, tree: Root): readonly string[] {
  const heard = heardText(output('pdfinfo', ['-struct-text', pdf]));
  let from = 0;
  for (const words of writtenWords(tree)) {
    const at = heard.indexOf(words, from);
    if (at < 0) return [`„${words.slice(0, 60)}“ steht nicht an seinem Platz der Lesereihenfolge.`];
    from = at + words.length;
  }
  return [];
}

/** The texts of a tree in the order they were written, without what nobody hears. */
function writtenWords({ children }: { readonly children: readonly RootContent[] }): readonly string[] {
  return children.flatMap((node) => {
    if (node.type === 'text') return [heardWords(node.value)].filter((words) => words !== '');
    return node.type === 'element' ? writtenWords(node) : [];
  });
}

/** Poppler puts the words of every mark in quotation marks on a line of their own. */
function heardText(dump: string): string {
  const lines = dump.split('\n').flatMap((line) => /^\s*"(.*)"$/.exec(line)?.[1] ?? []);
  return heardWords(lines.join(''));
}

function heardWords(text: string): string {
  return text.normalize('NFC').replace(UNHEARD, '');
}
