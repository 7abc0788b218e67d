import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Checked } from '../../domain/draft.ts';
import type { EarlierReport } from '../../domain/earlier-report.ts';
import type { GoalNews, NewMonth, News } from '../../domain/news.ts';
import { amendmentBehind } from '../amendment-behind.ts';
import { germanDay, monthYear } from '../format-german.ts';
import { monthRuns } from '../month-runs.ts';
import { ratingWord } from '../rating-words.ts';
import { commentTitle, overtakenText } from './comments.ts';
import { agreedFigure, periodText } from './figures.ts';
import { type RevisedRow, revisedRows } from './revised-rows.ts';

/** The section „Was ist neu“ as finished text. German: Was ist neu. */
export interface NewsView {
  /** What it is compared with, and whether anything is new at all. */
  readonly satz: string;
  readonly zeilen: readonly { readonly titel: string; readonly punkte: readonly string[] }[];
  readonly werte: readonly RevisedRow[];
}

/** One sentence where nothing is new; otherwise one line per kind of news, and a table of changed values. */
export function newsView(news: News, checked: Checked, assessments: readonly Assessment[]): NewsView {
  const told = news.goals.flatMap((goal) => {
    const assessment = assessments.find(({ indicator }) => indicator.id === goal.indicator);
    return assessment ? [{ goal, assessment }] : [];
  });
  const zeilen = [
    { titel: 'Lieferungen', punkte: idle(news) },
    { titel: 'Neue Monate', punkte: monthLines(news) },
    { titel: 'Vorläufige Werte', punkte: movedLines(news) },
    { titel: 'Ziele', punkte: goalLines(news) },
    { titel: 'Zielwerte', punkte: told.flatMap((each) => targetLine(each, news.against)) },
    { titel: 'Bewertungen', punkte: told.flatMap(ratingLine) },
    { titel: 'Kommentare', punkte: news.goals.flatMap((goal) => commentLines(goal, checked)) },
  ].filter(({ punkte }) => punkte.length > 0);
  const werte = revisedRows(news.revised, checked);
  const isNew = zeilen.some(({ titel }) => titel !== 'Lieferungen') || werte.length > 0;
  return { satz: sentence(news.against, isNew), zeilen: isNew || news.against ? zeilen : [], werte };
}

function sentence(against: EarlierReport | null, isNew: boolean): string {
  if (against === null) {
    const none = 'Ein früherer freigegebener Bericht zu dieser Zielvereinbarung liegt nicht vor';
    return isNew ? `${none}; genannt ist, was die neueste Lieferung geändert hat.` : `${none}.`;
  }
  const report = `dem Bericht ${nameOf(against)}`;
  return isNew ? `Verglichen mit ${report}.` : `Gegenüber ${report} hat sich nichts geändert.`;
}

/** `Juli 2020 vom 25.08.2020 (Fassung 1)` */
function nameOf({ month, edition, day, version }: EarlierReport): string {
  const name = edition === 'jahr' ? 'für das Jahr' : monthYear(month);
  return `${name} vom ${germanDay(day)} (Fassung ${version})`;
}

function idle({ against, newDeliveries }: News): readonly string[] {
  return against !== null && newDeliveries.length === 0
    ? ['Seither ist keine neue Lieferung eingegangen.']
    : [];
}

/** Goals with the same new months share a line. */
function monthLines({ goals }: News): readonly string[] {
  const lines = Map.groupBy(
    goals.filter(({ months }) => months.length > 0),
    ({ months }) => monthsText(months),
  );
  return [...lines].map(([text, same]) => `${same.map(({ indicator }) => indicator).join(', ')}: ${text}`);
}

/** Goals whose provisional values of the same months moved on share a line; the values stand in `bericht.json`. */
function movedLines({ moved }: News): readonly string[] {
  const goals = [...new Set(moved.flatMap((value) => value.goals))];
  const lines = Map.groupBy(goals, (goal) => {
    const months = moved.filter((value) => value.goals.includes(goal)).map(({ after }) => after.month);
    return monthRuns([...new Set(months)].toSorted((a, b) => a - b));
  });
  return [...lines].map(
    ([months, same]) => `${same.join(', ')}: ${months} fortgeschrieben, weiter vorläufig`,
  );
}

function monthsText(months: readonly NewMonth[]): string {
  const of = (fits: (month: NewMonth) => boolean) => monthRuns(months.filter(fits).map(({ month }) => month));
  const parts = [
    [of(({ final, known }) => final && known), ' jetzt endgültig'],
    [of(({ final, known }) => final && !known), ''],
    [of(({ final }) => !final), ' vorläufig'],
  ] as const;
  return parts.flatMap(([span, word]) => (span === '' ? [] : [span + word])).join('; ');
}

function goalLines({ goals, dropped }: News): readonly string[] {
  const added = goals.filter((goal) => goal.added).map(({ indicator }) => indicator);
  return [
    ...(added.length === 0 ? [] : [`hinzugekommen: ${added.join(', ')}`]),
    ...(dropped.length === 0 ? [] : [`entfallen: ${dropped.join(', ')}`]),
  ];
}

interface Told {
  readonly goal: GoalNews;
  readonly assessment: Assessment;
}

function targetLine(
  { goal, assessment: { indicator } }: Told,
  against: EarlierReport | null,
): readonly string[] {
  if (goal.agreedBefore === null) return [];
  const now = indicator.target === null ? 'ohne Wert' : agreedFigure(indicator, indicator.target);
  const why = targetReason(indicator, against);
  return [`${indicator.id} ${indicator.shortName}: ${goal.agreedBefore.text ?? 'ohne Wert'} → ${now}${why}`];
}

/** An amendment, or the prior year that the value follows; empty where neither moved it. */
function targetReason(indicator: Indicator, against: EarlierReport | null): string {
  const amendment = amendmentBehind(indicator, against);
  if (amendment !== null) return ` (${amendment.title} vom ${germanDay(amendment.signed)})`;
  const { terms, base } = indicator.versions?.at(-1) ?? {};
  const follows = base && terms?.kind === 'change' && terms.fixed === null;
  return follows ? ` (folgt dem Wert ${base.year}, der sich geändert hat)` : '';
}

function ratingLine({ goal, assessment }: Told): readonly string[] {
  if (goal.ratingBefore === null) return [];
  const { indicator, judged } = assessment;
  const until = judged === null ? '' : ` (${periodText(assessment, judged.month)})`;
  return [
    `${indicator.id} ${indicator.shortName}: ${goal.ratingBefore.text} → ${ratingWord(indicator, judged)}${until}`,
  ];
}

function commentLines({ indicator, overtaken }: GoalNews, checked: Checked): readonly string[] {
  return overtaken.map(
    (each) =>
      `${indicator}: ${commentTitle(each.comment.party, checked)} vom ${germanDay(each.comment.day)}, ${overtakenText(each)}`,
  );
}
