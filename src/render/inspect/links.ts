import { markupNotPrintable } from '../../diagnostic/catalogue/markup.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Report } from '../../domain/report.ts';
import { linkFaults } from '../tree/links.ts';
import { elementPlace, type Sources } from './source-place.ts';
import { sourcesIn } from './walk.ts';

/** Links that lead nowhere, or where none may lead, and ids given twice (SEI-508). */
export function oddLinks({ tree }: Pick<Report, 'tree'>, sources: Sources): readonly Diagnostic[] {
  const faults = linkFaults(tree);
  if (faults.length === 0) return [];
  const sourceOf = sourcesIn(tree);
  return faults.map(({ element, reason }) => {
    const words = 'href' in reason ? reason.href : 'id' in reason ? reason.id : undefined;
    const found = { element: element.tagName, words, source: sourceOf.get(element) };
    return markupNotPrintable(elementPlace(found, sources), { element: element.tagName, reason });
  });
}
