import { annotationRules } from './own-rules/annotation-rules.ts';
import { attachmentRules } from './own-rules/attachment-rules.ts';
import { contentRules } from './own-rules/content-rules.ts';
import { documentRules } from './own-rules/document-rules.ts';
import { type OwnRule, subjectOf } from './own-rules/rule.ts';
import { structureRules } from './own-rules/structure-rules.ts';
import { type QpdfJson, qpdfJson } from './pdf-file.ts';

/**
 * Our own rules, for machines without the reference validator. They look at the same properties and prove less:
 * a file that passes here has not been validated.
 */
export const ownRules: readonly OwnRule[] = [
  ...contentRules,
  ...structureRules,
  ...annotationRules,
  ...documentRules,
  ...attachmentRules,
];

/** Every broken rule of a file with its first faults: `abbildungen: Eine Abbildung …`. */
export function ownFaults(pdf: string): readonly string[] {
  return brokenRules(qpdfJson(pdf)).flatMap(({ id, faults }) => faults.map((fault) => `${id}: ${fault}`));
}

export interface BrokenRule {
  readonly id: string;
  readonly faults: readonly string[];
}

export function brokenRules(json: QpdfJson): readonly BrokenRule[] {
  const subject = subjectOf(json);
  return ownRules
    .map(({ id, faults }) => ({ id, faults: faults(subject) }))
    .filter(({ faults }) => faults.length > 0);
}
