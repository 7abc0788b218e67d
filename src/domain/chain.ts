/**
 * A report's place in the chain of reports. Free of clocks, so the same inputs give the same bytes. German: Kette.
 *
 * `inputsHash` is the SHA-256 over everything that makes the report (exports, definitions, comments,
 * templates, tokens, fonts, program version); `reportId` is the SHA-256 over it, the version and the predecessor.
 */
export interface Chain {
  readonly inputsHash: string;
  readonly reportId: string;
  readonly predecessorId: string | null;
  readonly version: number;
}
