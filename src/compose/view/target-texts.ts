import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { ONE, roundHalfAway } from '../../domain/decimal.ts';
import type { Month } from '../../domain/month.ts';
import type { TargetBase, TargetTerms, TargetVersion } from '../../domain/target.ts';
import { isProvisional, versionAt } from '../../domain/target-versions.ts';
import { germanDay, listed, monthName, monthYear, percent, signedPercent } from '../format-german.ts';
import { amendedTexts } from './amendment-texts.ts';
import { agreedFigure, figure } from './figures.ts';
import { differs, levelText } from './version-texts.ts';

/** What the block of a goal says about its value: where it comes from, its steps, and what an amendment changed. */
export function targetTexts(assessment: Assessment): readonly string[] {
  const { indicator } = assessment;
  const versions = indicator.versions ?? [];
  return [
    ...distinctTerms(versions).flatMap((version) => termsText(version, indicator)),
    ...(indicator.firstVersions ? amendedTexts(assessment, versions) : []),
  ];
}

/** Below the value on page 1: `zuerst 18,9 %`, `ab Okt 17,5 %`, `vorläufig`, `Stufe`. */
export function targetNote(indicator: Indicator, month: Month): string {
  const { versions, firstVersions } = indicator;
  const current = versions && versionAt(versions, month);
  if (!versions || !current) return '';
  const first = firstVersions && versionAt(firstVersions, month);
  if (first && differs(first, current)) return `zuerst\u00a0${levelText(first, indicator)}`;
  const next = versions.find(({ from, amendment }) => from > month && amendment !== null);
  if (next && differs(current, next)) {
    return `ab\u00a0${monthName(next.from).slice(0, 3)} ${levelText(next, indicator)}`;
  }
  if (isProvisional(current)) return 'vorläufig';
  return versions.length > 1 && current.terms.kind === 'steps' ? 'Stufe' : '';
}

/** Marks of page 1: an amended goal names its amendment, a provisional value its reason. */
export function targetMarks(indicator: Indicator): readonly string[] {
  const versions = indicator.versions ?? [];
  const amendments = [...new Set(versions.flatMap(({ amendment }) => amendment ?? []))];
  return [
    ...amendments.map(
      ({ title, signed, from }) => `${title} vom ${germanDay(signed)}, gültig ab ${monthYear(from)}`,
    ),
    ...(versions.some(isProvisional) ? ['Zielwert vorläufig wie das Vorjahr, aus dem er folgt'] : []),
  ];
}

/** Steps share their terms; they are told once. */
function distinctTerms(versions: readonly TargetVersion[]): readonly TargetVersion[] {
  return versions.filter(
    ({ terms }, index) => versions.findIndex((other) => other.terms === terms) === index,
  );
}

function termsText(version: TargetVersion, indicator: Indicator): readonly string[] {
  const { terms, base } = version;
  if (terms.kind === 'level') return [];
  if (terms.kind === 'steps') return [stepsText(terms, indicator)];
  return base ? [changeText(version, terms, base, indicator)] : [];
}

function stepsText({ steps }: Extract<TargetTerms, { kind: 'steps' }>, indicator: Indicator): string {
  const texts = steps.map(({ from, level }) => `${agreedFigure(indicator, level)} ab ${monthYear(from)}`);
  return `Zielwert in Stufen: ${listed(texts)}.`;
}

type Change = Extract<TargetTerms, { kind: 'change' }>;

function changeText(version: TargetVersion, terms: Change, base: TargetBase, indicator: Indicator): string {
  const before = base.value === null ? 'fehlt noch' : figure(indicator, base.value);
  const sentences = [
    `${changeWords(terms, base)} (${before}), ${terms.fixed === null ? 'das ergibt' : 'festgelegt auf'} ${levelText(version, indicator)}.`,
    isProvisional(version) ? `Der Wert ${base.year} ist noch vorläufig, der Zielwert deshalb auch.` : '',
    keptText(terms, base, indicator),
  ];
  return sentences.filter((text) => text !== '').join(' ');
}

/** `Vereinbart: +4,0 % gegenüber 2019`; a deterioration has no sign, since the direction says what is worse. */
function changeWords({ change, permitted }: Change, { year }: TargetBase): string {
  const places = roundHalfAway(change.times('100'), 1).eq(change.times('100')) ? 1 : 2;
  if (permitted) {
    const word = change.lt('0') ? 'Rückgang' : 'Anstieg';
    return `Vereinbart: ${word} um höchstens ${percent(change.abs(), places)} gegenüber ${year}`;
  }
  if (change.eq('0')) return `Vereinbart: unverändert gegenüber ${year}`;
  return `Vereinbart: ${signedPercent(change, places)} (Prozent, nicht Prozentpunkte) gegenüber ${year}`;
}

/** A fixed level stays when the prior year was revised; the report says so. */
function keptText({ change, fixed }: Change, { value, year }: TargetBase, indicator: Indicator): string {
  if (fixed === null || value === null) return '';
  const now = figure(indicator, value.times(ONE.plus(change)));
  const agreed = figure(indicator, fixed);
  if (now === agreed) return '';
  return `Nach dem heutigen Wert ${year} wären es ${now}; es bleibt beim festgelegten Zielwert ${agreed}.`;
}
