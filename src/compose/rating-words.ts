import type { Indicator } from '../domain/agreement.ts';
import type { Comparison } from '../domain/assessment.ts';
import { isProvisional } from '../domain/target-versions.ts';

/** As much of a comparison as its word depends on. */
export type Rated = Pick<Comparison, 'rating' | 'openPlan' | 'plan'>;

/**
 * The words of the rating, always with their direction. German: Bewertung.
 *
 * Within the year a goal lies in, near or clearly off its plan; „erreicht“ and „nicht erreicht“ belong
 * to the year's end alone. Word, symbol and colour say the same, so nobody depends on the colour.
 */
export interface RatingMark {
  readonly word: string;
  readonly symbol: string;
  /** Class of the span: `gut`, `schlecht`, `gedaempft`. */
  readonly tone: 'gut' | 'schlecht' | 'gedaempft';
}

export function ratingMark(indicator: Indicator, judged: Rated | null): RatingMark {
  const rating = judged?.rating ?? 'not-computable';
  switch (rating) {
    case 'on-plan':
      return { word: 'im Soll', symbol: '●', tone: 'gut' };
    case 'near':
      return { word: `knapp ${side(indicator)}`, symbol: arrow(indicator), tone: 'schlecht' };
    case 'clear':
      return { word: `deutlich ${side(indicator)}`, symbol: arrow(indicator), tone: 'schlecht' };
    case 'reached':
      return { word: 'erreicht', symbol: '●', tone: 'gut' };
    case 'missed':
      return { word: 'nicht erreicht', symbol: arrow(indicator), tone: 'schlecht' };
    case 'unrated':
      return { word: unratedWord(indicator, judged), symbol: '○', tone: 'gedaempft' };
    case 'not-computable':
      return { word: 'nicht berechenbar', symbol: '○', tone: 'gedaempft' };
  }
}

/** The word alone; a goal without any judged month is not computable. */
export function ratingWord(indicator: Indicator, judged: Comparison | null): string {
  return ratingMark(indicator, judged).word;
}

/** What an unrated value of the year is called. */
export function forecastWord({ expectation }: Indicator): 'Erwartungswert' | 'Prognosewert' {
  return expectation ? 'Erwartungswert' : 'Prognosewert';
}

function side(indicator: Indicator): string {
  return indicator.direction === 'at-most' ? 'über der Obergrenze' : 'unter Soll';
}

function arrow(indicator: Indicator): string {
  return indicator.direction === 'at-most' ? '▲' : '▼';
}

function unratedWord(indicator: Indicator, judged: Rated | null): string {
  if (indicator.nature === 'forecast') {
    return indicator.expectation ? 'Erwartungswert, ohne Bewertung' : 'Monitoring, ohne Bewertung';
  }
  if (indicator.nature !== 'target') return 'ohne Zielwert';
  return judged?.openPlan ? `ohne Bewertung: ${openWord(indicator, judged)}` : 'ohne Bewertung';
}

/** Which of the two may still move, and whether it is there at all. */
function openWord({ versions = [] }: Indicator, { plan }: Rated): string {
  const what = versions.some(isProvisional) ? 'Zielwert' : 'Soll';
  return `${what} ${plan === null ? 'fehlt' : 'vorläufig'}`;
}
