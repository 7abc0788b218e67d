/** What Stryker found, as far as it is looked at (schema of mutation-testing-elements). */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

/** Percent of the mutants that a test noticed; those that are ignored with a reason do not count. */
export function scoreOf(reports: readonly MutationReport[]): number {
  const mutants = reports.flatMap(({ files }) => Object.values(files).flatMap((file) => file.mutants));
  return percent(mutants);
}

/** One line for each file and one for all: `src/deliver/plan.ts  64 Mutanten …`. */
export function scoreText(reports: readonly MutationReport[]): string {
  const files = reports.flatMap(({ files: found }) => Object.entries(found));
  const all = files.flatMap(([, { mutants }]) => mutants);
  return [...files.map(([name, { mutants }]) => lineOf(name, mutants)), lineOf('zusammen', all)].join('');
}

/** Every mutant that no test noticed, with its place. */
export function livedText({ files }: MutationReport): string {
  return Object.entries(files)
    .flatMap(([name, { mutants }]) =>
      mutants
        .filter(({ status }) => UNNOTICED.includes(status))
        .map(
          ({ location: { start }, status, mutatorName, replacement = '' }) =>
            `${name}:${start.line}:${start.column} ${status} ${mutatorName} → ${replacement}\n`,
        ),
    )
    .join('');
}

/** The report without the mutants that no test noticed. */
export function noticedOf(report: MutationReport): MutationReport {
  const files = Object.entries(report.files).map(([name, file]) => {
    const mutants = file.mutants.filter(({ status }) => NOTICED.includes(status));
    return [name, { ...file, mutants }] as const;
  });
  return { ...report, files: Object.fromEntries(files) };
}

function lineOf(name: string, mutants: readonly Mutant[]): string {
  const counted = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored']
    .map((status) => `${status} ${count(mutants, [status])}`)
    .join(', ');
  return `${name}: ${percent(mutants).toFixed(1)} % (${counted})\n`;
}

function percent(mutants: readonly Mutant[]): number {
  const noticed = count(mutants, NOTICED);
  return (100 * noticed) / Math.max(1, noticed + count(mutants, UNNOTICED));
}

function count(mutants: readonly Mutant[], statuses: readonly string[]): number {
  return mutants.filter(({ status }) => statuses.includes(status)).length;
}
