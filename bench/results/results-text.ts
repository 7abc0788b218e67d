import { comparisonText } from './comparison-text.ts';
import { growthText } from './growth-text.ts';
import type { Results } from './store.ts';

/** The whole of RESULTS.md. */
export function resultsText({ comparisons, agreements, goals }: Results): string {
  const sections = Object.entries(comparisons).map(
    ([count, comparison]) => `## ${count} reports beside other typesetters\n\n${comparisonText(comparison)}`,
  );
  return [
    HEAD,
    ...sections,
    `## Growth with the number of agreements\n\n${growthText('agreements', agreements)}`,
    `## Growth with the number of goals in one report\n\n${growthText('goals', goals)}`,
  ].join('\n\n');
}

const HEAD = `# Results

Written by \`npm run bench:vergleich -- --festhalten\` and \`npm run bench:wachstum -- --festhalten\`; each section names the day, the
commit and the machine it was measured on. How it is measured stands in
[decision 0056](../docs/decisions/0056-how-we-measure.md). Machines are noisy: trust the ratios of one round, not the seconds.`;
