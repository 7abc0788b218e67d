import type { TemplateSet } from '../../src/compose/templates.ts';
import { openSample, sampleReport } from './sample-report.ts';

/** Every template of a report as the sample fills it. */
export function filledTemplates(): readonly string[] {
  const { data, templates } = openSample();
  const filled: string[] = [];
  const watched: TemplateSet = {
    ...templates,
    fill: (name, view) => {
      const outcome = templates.fill(name, view);
      if (outcome.ok && !name.includes('mail')) filled.push(outcome.value);
      return outcome;
    },
  };
  for (const [month, edition] of [
    ['2020-08', 'monat'],
    ['2020-12', 'jahr'],
  ] as const)
    sampleReport({ data, templates: watched }, month, edition);
  return filled;
}
