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
  /** What an earlier run remembered, until `forget`. */
  get(key: string): KnownReport | undefined;
  /** Nothing more is asked of earlier runs: of 4,060 reports they know 40 MB, which nobody needs while reports are made. */
  forget(): void;
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
  const keys = new Set<string>();
  const lines = new Map<string, Uint8Array>();
  const claims = new Map<string, Claims>();
  const stored = output.read(NOTEBOOK) ?? new Uint8Array();
  let isTorn = stored.length > 0 && stored.at(-1) !== LINE_FEED;
  let written = 0;
  for (const line of linesOf(stored)) {
    written += 1;
    const report = readLine(line, version);
    if (report === null) continue;
    const { file, sha256, claims: claimed } = report.agreement;
    keys.add(report.key);
    lines.set(report.key, line);
    claims.set(`${sha256} ${file}`, claimed);
  }

  return {
    claims: (file, sha256) => claims.get(`${sha256} ${file}`),
    get: (key) => {
      const line = lines.get(key);
      return line === undefined ? undefined : (readLine(line, version) ?? undefined);
    },
    forget() {
      lines.clear();
      claims.clear();
    },
    remember(report) {
      // The next line would run on from what a crash left, and neither could be read.
      if (isTorn) written = tidy(output, version);
      isTorn = false;
      keys.add(report.key);
      written += 1;
      output.append(NOTEBOOK, JSON.stringify({ version, ...report }));
      if (written > 2 * keys.size + SPARE) written = tidy(output, version);
    },
  };
}

/** Writes the last line of each report alone, and says how many these are. */
function tidy(output: Files, version: string): number {
  const last = new Map<string, Uint8Array>();
  for (const line of linesOf(output.read(NOTEBOOK) ?? new Uint8Array())) {
    const report = readLine(line, version);
    if (report !== null) last.set(report.key, line);
  }
  output.write(NOTEBOOK, Buffer.concat([...last.values()]));
  return last.size;
}

const LINE_FEED = 10;
const UTF_8 = new TextDecoder();

/** Each with its line feed, as bytes: as texts they take twice the room. */
function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  // What stands behind the last line feed was cut off by a crash.
  for (let start = 0, end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push(bytes.subarray(start, end + 1));
    start = end + 1;
  }
  return lines;
}

function readLine(line: Uint8Array, version: string): KnownReport | null {
  try {
    const report = JSON.parse(UTF_8.decode(line)) as Partial<
      KnownReport & { readonly version: string }
    > | null;
    // Lines are written whole by this programme: the first and the last field vouch for those between.
    return report?.version === version && report.laidOut !== undefined ? (report as KnownReport) : null;
  } catch {
    return null;
  }
}
