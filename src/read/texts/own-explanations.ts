import { explanationTwice } from '../../diagnostic/catalogue/explanation.ts';
import type { Agreement } from '../../domain/agreement.ts';
import type { OwnExplanation } from '../../domain/explanation.ts';
import type { Findings } from '../findings.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { knownGoal } from './comments.ts';
import type { ExplanationYaml } from './schemas.ts';

/** `erklaerungen:` of a report's head: a sentence for a known goal, and one at most. German: Erläuterungen. */
export function readExplanations(
  entries: readonly ExplanationYaml[],
  agreement: Agreement,
  document: YamlDocument,
  found: Findings,
): readonly OwnExplanation[] {
  return entries.map(({ ziel, text, verfasser }, index) => {
    const place = document.place(['erklaerungen', index, 'ziel']);
    found.add(...knownGoal(ziel, agreement, place));
    if (entries.findIndex((other) => other.ziel === ziel) < index) {
      found.add(explanationTwice(place, { goal: ziel }));
    }
    return { indicator: ziel, text, author: verfasser };
  });
}
