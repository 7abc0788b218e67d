import { answer } from './programs.ts';

/** The two standards that every report claims. */
export const FLAVOURS = ['ua1', '3a'] as const;
export type Flavour = (typeof FLAVOURS)[number];

/** Seconds. A thousand documents take two minutes on a quiet machine, and far longer on a busy one. */
const PATIENCE = 3600;

/** A rule of a standard that a file breaks. */
export interface FailedRule {
  /** `ua1 7.3-1`: flavour, clause and test. */
  readonly rule: string;
  readonly description: string;
  readonly times: number;
  /** The first place, in veraPDF's own words. */
  readonly where: string;
}

/** Per file the rules it breaks; a file that could not be read breaks one named so. */
export type Verdicts = ReadonlyMap<string, readonly FailedRule[]>;

/** What veraPDF writes with `--format json`, as far as it is read here. */
interface Report {
  readonly report: { readonly jobs: readonly Job[] };
}

interface Job {
  readonly itemDetails: { readonly name: string };
  readonly validationResult?: readonly {
    readonly details: { readonly ruleSummaries?: readonly RuleSummary[] };
    readonly compliant: boolean;
  }[];
  readonly taskException?: { readonly exceptionMessage?: string };
}

interface RuleSummary {
  readonly clause: string;
  readonly testNumber: number;
  readonly failedChecks: number;
  readonly description: string;
  readonly status: string;
  readonly checks?: readonly { readonly context: string; readonly errorMessage?: string }[];
}

/**
 * Lets the reference validator judge many files against one standard, in one Java process.
 *
 * Takes   the folder of its jar files and absolute paths.
 * Gives   a verdict for each file; throws when the validator says nothing readable.
 */
export async function validate(jars: string, flavour: Flavour, files: readonly string[]): Promise<Verdicts> {
  if (files.length === 0) return new Map();
  // Two of these run at once; one thread each for the collection of garbage is enough.
  const words = [
    '-XX:+UseSerialGC',
    '-cp',
    `${jars}/*`,
    'org.verapdf.apps.GreenfieldCliWrapper',
    '-f',
    flavour,
  ];
  const options = ['--format', 'json', '--maxfailuresdisplayed', '1', '--loglevel', '0'];
  const { stdout, text } = await answer('java', [...words, ...options, ...files], PATIENCE);
  return verdictsOf(reportIn(stdout, text), flavour, files);
}

function reportIn(stdout: string, text: string): Report {
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    throw new Error(`veraPDF gibt keinen ganzen Bericht: ${text.slice(0, 300)} … ${text.slice(-300)}`);
  }
}

/** A file that the report does not mention counts as unread. */
export function verdictsOf({ report }: Report, flavour: Flavour, files: readonly string[]): Verdicts {
  const jobs = new Map(report.jobs.map((job) => [job.itemDetails.name, job]));
  return new Map(files.map((file) => [file, failedRules(jobs.get(file), flavour)]));
}

function failedRules(job: Job | undefined, flavour: Flavour): readonly FailedRule[] {
  const result = job?.validationResult?.[0];
  if (result === undefined) {
    const description = job?.taskException?.exceptionMessage ?? 'veraPDF hat die Datei nicht gelesen';
    return [{ rule: `${flavour} nicht geprüft`, description, times: 1, where: '' }];
  }
  const failed = (result.details.ruleSummaries ?? [])
    .filter(({ status }) => status === 'failed')
    .map(({ clause, testNumber, description, failedChecks, checks }) => ({
      rule: `${flavour} ${clause}-${testNumber}`,
      description,
      times: failedChecks,
      where: checks?.[0]?.context ?? '',
    }));
  if (failed.length > 0 || result.compliant) return failed;
  return [
    { rule: `${flavour} unklar`, description: 'nicht konform, ohne genannte Regel', times: 1, where: '' },
  ];
}

/** `ua1 7.3-1 (2 ×): Figure tags shall … [root/document[0]/…]` */
export function ruleText({ rule, description, times, where }: FailedRule): string {
  return `${rule} (${times} ×): ${description}${where === '' ? '' : ` [${where}]`}`;
}
