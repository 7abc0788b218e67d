import { baseName, madeInput } from '../made-input.ts';
import { options } from '../options.ts';
import { growthText } from '../results/growth-text.ts';
import { keep, type Measurement } from '../results/store.ts';
import { measuredRun } from './measured-run.ts';

/**
 * Time and peak memory by the number of agreements, and by the number of goals in one report.
 *
 *     npm run bench:wachstum [-- --anzahl 1,10,100,406] [--ziele 12,60,240] [--festhalten]
 *
 * With one of the two lists only that one is measured, so that a long size can be measured alone (`--anzahl 4060`);
 * `--festhalten` keeps each size as soon as it is measured.
 */
const given = options();
const both = given.text('anzahl') === null && given.text('ziele') === null;
const agreements = given.counts('anzahl', both ? [1, 10, 100] : []);
const goals = given.counts('ziele', both ? [12, 60, 240] : []);

const byAgreements = await measuredSizes('agreements', agreements, many);
const byGoals = await measuredSizes('goals', goals, (size) => new Map([[baseName(1), madeInput(1, size)]]));
if (agreements.length > 0) console.log(`\n${growthText('agreements', byAgreements)}`);
if (goals.length > 0) console.log(`\n${growthText('goals', byGoals)}`);

function many(size: number) {
  return new Map(Array.from({ length: size }, (_, at) => [baseName(at + 1), madeInput(at + 1)] as const));
}

async function measuredSizes(
  what: 'agreements' | 'goals',
  sizes: readonly number[],
  inputsOf: (size: number) => ReturnType<typeof many>,
): Promise<Readonly<Record<string, Measurement>>> {
  const found: Record<string, Measurement> = {};
  for (const size of sizes) {
    const measured = await measuredRun(inputsOf(size));
    found[size] = measured;
    console.error(`${what} ${size}: ${measured.wall.toFixed(1)} s`);
    if (given.flag('festhalten')) keep({ [what]: { [size]: measured } });
  }
  return found;
}
