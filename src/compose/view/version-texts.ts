import type { Indicator } from '../../domain/agreement.ts';
import type { TargetVersion } from '../../domain/target.ts';
import { agreedFigure } from './figures.ts';

/** The level of a version as people named it. */
export function levelText({ level }: TargetVersion, indicator: Indicator): string {
  return level === null ? 'ohne Wert' : agreedFigure(indicator, level);
}

/** True where two versions have different levels. */
export function differs(one: TargetVersion, other: TargetVersion): boolean {
  return one.level === null || other.level === null || !one.level.eq(other.level);
}
