import type { Indicator } from '../domain/agreement.ts';
import type { EarlierReport } from '../domain/earlier-report.ts';
import type { Amendment } from '../domain/target.ts';

/** The amendment that changed the year's value since an earlier report: signed after its day. German: Nachtrag. */
export function amendmentBehind(
  { id, versions = [] }: Indicator,
  against: EarlierReport | null,
): Amendment | null {
  const amendments = versions.flatMap(({ amendment }) => amendment ?? []);
  return (
    amendments.findLast(
      ({ signed, goals }) =>
        (against === null || signed > against.day) &&
        goals.some(({ indicator, target }) => indicator === id && target !== undefined),
    ) ?? null
  );
}
