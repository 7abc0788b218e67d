import type { Root } from 'hast';
import type { TemplateName, TemplateSet } from '../../src/compose/templates.ts';
import { openSample, sampleReport } from './sample-report.ts';

/** A template of a report with the view that the sample pours into it. */
export interface Filled {
  readonly name: TemplateName;
  readonly view: object;
  /** By Handlebars, as text. */
  readonly html: string;
  /** As the report has it. */
  readonly tree: Root;
}

/** Every template of the sample's monthly and annual report. */
export function filledTemplates(): readonly Filled[] {
  const { data, templates } = openSample();
  const filled: Filled[] = [];
  const watched: TemplateSet = {
    ...templates,
    tree: (name, view) => {
      const [tree, html] = [templates.tree(name, view), templates.fill(name, view)];
      if (tree.ok && html.ok) filled.push({ name, view, html: html.value, tree: tree.value });
      return tree;
    },
  };
  sampleReport({ data, templates: watched }, '2020-08', 'monat');
  sampleReport({ data, templates: watched }, '2020-12', 'jahr');
  return filled;
}
