import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Files } from '../../domain/effects.ts';
import type { LookedAt } from '../../domain/looked-at.ts';
import type { Claims } from '../../read/claims.ts';
import type { KnownClaims } from '../../read/register.ts';

/** What is known of a report that was made: enough to see, without making it, that it would come out the same. */
export interface KnownReport {
  /** Which report is meant: the agreement's file, the period, the side. */
  readonly key: string;
  /** Everything that shapes a report and lies outside the data folder, as one hash: programme, templates, fonts, options. */
  readonly means: string;
  readonly agreement: { readonly file: string; readonly sha256: string; readonly claims: Claims };
  readonly alike: readonly string[];
  readonly lookedAt: LookedAt;
  /** What stood in the archive about this agreement, as one hash. */
  readonly standing: string;
  readonly reportId: string;
  readonly fileName: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Stamp of each file in the output folder. */
  readonly laidOut: readonly (readonly [path: string, stamp: string])[];
}

/** Name in the output folder. It may be deleted at any time: then each report is looked at once more. German: Merkheft. */
export const NOTEBOOK = 'merkheft.jsonl';

export interface KnownReports {
  readonly claims: KnownClaims;
  get(key: string): KnownReport | undefined;
  remember(report: KnownReport): void;
}

/** Lines that later ones have replaced may be as many again before the notebook is written anew. */
const SPARE = 100;

/**
 * What earlier runs found out, read once. German: Merkheft.
 *
 * One line for each report; a later line replaces an earlier one. Nothing relies on it: a line that cannot be read, and all
 * lines of another version of the programme, are as good as none. Only whoever holds the lock of the output folder writes.
 */
export function knownReports(output: Files, version: string): KnownReports {
  const lines = new Map<string, string>();
  const claims = new Map<string, Claims>();
  let written = 0;
  const take = (line: string): void => {
    const report = readLine(line, version);
    if (report === null) return;
    const { file, sha256, claims: claimed } = report.agreement;
    lines.set(report.key, line);
    claims.set(`${sha256} ${file}`, claimed);
  };
  for (const line of linesOf(output)) {
    written += 1;
    take(line);
  }

  return {
    claims: (file, sha256) => claims.get(`${sha256} ${file}`),
    get: (key) => {
      const line = lines.get(key);
      return line === undefined ? undefined : (readLine(line, version) ?? undefined);
    },
    remember(report) {
      const line = JSON.stringify({ version, ...report });
      take(line);
      written += 1;
      if (written <= 2 * lines.size + SPARE) output.append(NOTEBOOK, line);
      else {
        output.write(NOTEBOOK, new TextEncoder().encode([...lines.values(), ''].join('\n')));
        written = lines.size;
      }
    },
  };
}

function linesOf(output: Files): readonly string[] {
  const bytes = output.read(NOTEBOOK);
  // What stands behind the last line feed was cut off by a crash.
  return bytes === null ? [] : new TextDecoder().decode(bytes).split('\n').slice(0, -1);
}

function readLine(line: string, version: string): KnownReport | null {
  try {
    const report = JSON.parse(line) as Partial<KnownReport & { readonly version: string }> | null;
    // Lines are written whole by this programme: the first and the last field vouch for those between.
    return report?.version === version && report.laidOut !== undefined ? (report as KnownReport) : null;
  } catch {
    return null;
  }
}
