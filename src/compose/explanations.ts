import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { conclude, type Outcome } from '../diagnostic/outcome.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Checked } from '../domain/draft.ts';
import { explanationView } from './explanation-view.ts';
import type { TemplateSet } from './templates.ts';

/** The sentence on a goal, and whose it is: null for the one the programme wrote. German: Erklärung, Erläuterung. */
export interface Explained {
  readonly text: string;
  readonly author: string | null;
}

/**
 * Why each goal deviates, in one sentence: the controller's own where there is one, else from `templates/saetze/`.
 *
 * Goals of which nothing can be said are absent. Errors: VOR-401, VOR-402 of the sentence templates.
 */
export function explanations(
  { head }: Checked,
  assessments: readonly Assessment[],
  { tell }: TemplateSet,
): Outcome<ReadonlyMap<string, Explained>> {
  const diagnostics: Diagnostic[] = [];
  const told = assessments.flatMap((assessment): readonly (readonly [string, Explained])[] => {
    const { id } = assessment.indicator;
    const own = head.explanations.find(({ indicator }) => indicator === id);
    if (own) return [[id, { text: own.text, author: own.author }]];
    const view = explanationView(assessment);
    if (!view?.satz) return [];
    const sentence = tell('erklaerung', view);
    diagnostics.push(...sentence.diagnostics);
    return sentence.ok ? [[id, { text: sentence.value, author: null }]] : [];
  });
  return conclude(new Map(told), diagnostics);
}

/** As printed: the controller's own sentence says whose it is. */
export function explainedText(explained: Explained | undefined): string {
  if (explained === undefined) return '';
  return explained.author === null ? explained.text : `${explained.text} (Erläuterung: ${explained.author})`;
}
