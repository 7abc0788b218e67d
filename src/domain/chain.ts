import type { Provider } from './agreement.ts';
import type { Edition } from './draft.ts';
import { type Month, monthText } from './month.ts';
import { sha256Hex } from './sha256.ts';

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

/** What was asked for: agreement, month, edition, draft or not. Part of the inputs, because it shapes the report. */
export type ReportRequest = Readonly<Record<string, string | number | boolean | null>>;

/**
 * SHA-256 over everything a report is made of. German: Prüfsumme der Eingaben.
 *
 * The order of the files does not matter; their names and their contents do.
 */
export function inputsHashOf(
  inputs: readonly { readonly file: string; readonly sha256: string }[],
  programVersion: string,
  request: ReportRequest,
): string {
  const files = inputs.map(({ file, sha256 }) => JSON.stringify([file, sha256]));
  const asked = Object.entries(request).map((pair) => JSON.stringify(pair));
  return sha256Hex([programVersion, ...asked.toSorted(), '', ...files.toSorted()].join('\n'));
}

/** The report's id: the same inputs at the same place in the chain are the same report. German: Berichtskennung. */
export function reportIdOf(inputsHash: string, version: number, predecessorId: string | null): string {
  return sha256Hex([inputsHash, String(version), predecessorId ?? ''].join('\n'));
}

/**
 * What a PDF says about itself in `dc:identifier`, and what is read from there before it is sent:
 * `agreement/month/edition/version/reportId`; an edition of one side says so: `monat-BA`, and a draft has no version: `entwurf`
 * stands in its place. German: Kennung im Dokument.
 */
export function documentIdentifier(report: {
  readonly agreement: string;
  readonly month: Month;
  readonly edition: Edition;
  readonly scope?: Provider;
  readonly version: number;
  readonly draft?: boolean;
  readonly reportId: string;
}): string {
  const { agreement, month, edition, scope, version, draft = false, reportId } = report;
  const side = scope === undefined ? '' : `-${scope}`;
  return [agreement, monthText(month), edition + side, draft ? 'entwurf' : String(version), reportId].join(
    '/',
  );
}
