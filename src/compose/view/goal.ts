import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Checked } from '../../domain/draft.ts';
import type { Part } from '../../domain/formula.ts';
import { monthOf } from '../../domain/month.ts';
import type { Change } from '../../domain/revision.ts';
import { meanOfSteps } from '../../domain/target-versions.ts';
import { type Explained, explainedText } from '../explanations.ts';
import { capitalised, monthYear, valueWithNoun } from '../format-german.ts';
import { markdownToHtml, withoutSource } from '../markdown.ts';
import { monthRuns } from '../month-runs.ts';
import { partInUnit } from '../part-unit.ts';
import { forecastWord, ratingMark } from '../rating-words.ts';
import { headline, outlookSentence, priorYearSentence, requiredSentence } from '../sentences.ts';
import { openPlanNote, stopSentence } from '../stop-reason.ts';
import type { ActionView } from './actions.ts';
import { changeWord } from './change-words.ts';
import { type CommentView, commentViews } from './comments.ts';
import { cell } from './data-marks.ts';
import { agreedPlaces, isPlaces, openMarks, partsText } from './figures.ts';
import { type GoalContext, goalContext } from './goal-context.ts';
import { type MonthPlanTable, monthPlanTable } from './month-plan-table.ts';
import { type MonthTable, monthTable } from './month-table.ts';
import { planMarks } from './plan-texts.ts';
import { type SiteTableView, siteTable } from './site-table.ts';
import { targetTexts } from './target-texts.ts';

/** Everything on the page or block of one goal, as finished text. German: Zielseite, Programmblock. */
export interface GoalView extends GoalContext {
  readonly id: string;
  readonly anker: string;
  readonly abschnitt: string;
  readonly titel: string;
  readonly ziel: string;
  readonly vereinbart: string;
  /** Where the year's value comes from, its steps, and what an amendment changed; one sentence each. */
  readonly zielwertTexte: readonly string[];
  readonly wortlaut: string;
  /** What the agreement says at the head of the section, for a section of this goal alone. */
  readonly abschnittstext: string;
  readonly kernsatz: string;
  readonly symbol: string;
  readonly wort: string;
  readonly ton: string;
  readonly bestandteile: string;
  /** Where the deviation comes from, in one sentence. */
  readonly erklaerung: string;
  readonly vorjahr: string;
  readonly ausblick: string;
  readonly bedarf: string;
  /** The marks of the open points in one line. */
  readonly vermerk: string;
  /** Two short texts may stand side by side. */
  readonly nebeneinander: boolean;
  readonly diagramm: string;
  readonly diagrammtitel: string;
  readonly tabelle: MonthTable | null;
  /** Instead of `tabelle` where the plan came month by month. */
  readonly monatsplan: MonthPlanTable | null;
  readonly standorte: SiteTableView | null;
  readonly lesarten: readonly string[];
  readonly kommentare: readonly CommentView[];
  readonly massnahmen: readonly ActionView[];
}

/** What a goal's view is made of beside its assessment; `actions` are those of the whole report. */
export interface GoalSurroundings {
  readonly checked: Checked;
  readonly charts: ReadonlySet<string>;
  readonly actions: readonly ActionView[];
  readonly explained: ReadonlyMap<string, Explained>;
}

/** The view of one goal. */
export function goalView(
  assessment: Assessment,
  { checked, charts, actions, explained }: GoalSurroundings,
): GoalView {
  const { indicator, judged } = assessment;
  const yearEnd = checked.edition === 'jahr';
  const mark = ratingMark(indicator, judged);
  const comments = commentViews(checked, indicator.id);
  const byMonth = hasMonthTable(indicator) ? monthPlanTable(assessment, checked) : null;
  return {
    id: indicator.id,
    anker: `ziel-${indicator.id.toLowerCase().replaceAll('.', '-')}`,
    abschnitt: sectionTitle(indicator, checked),
    titel: indicator.measure,
    ziel: indicator.title,
    vereinbart: agreedText(indicator, checked.agreement.year),
    zielwertTexte: targetTexts(assessment),
    wortlaut: markdownToHtml(indicator.wording, indicator.place, checked.definitions),
    abschnittstext: sectionWording(indicator, checked),
    kernsatz: headline(assessment, yearEnd),
    symbol: mark.symbol,
    wort: mark.word,
    ton: mark.tone,
    bestandteile: madeOf(judged?.parts ?? [], checked),
    erklaerung: explainedText(explained.get(indicator.id)),
    vorjahr: priorYearSentence(assessment, yearEnd),
    ausblick: yearEnd ? '' : outlookSentence(assessment),
    bedarf: yearEnd ? '' : requiredSentence(assessment),
    vermerk: [
      ...openMarks(indicator, checked),
      ...planMarks(indicator, checked.agreement.year),
      ...[openPlanNote(assessment), stopSentence(assessment, checked.data)].filter((text) => text !== ''),
      ...revisionNotes(assessment),
    ].join('; '),
    nebeneinander: areShort(comments),
    diagramm: charts.has(indicator.id) ? indicator.id : '',
    diagrammtitel: chartCaption(assessment),
    tabelle: hasMonthTable(indicator) && byMonth === null ? monthTable(assessment, checked) : null,
    monatsplan: byMonth,
    standorte: siteTable(indicator, checked),
    lesarten: readingTexts(assessment),
    ...goalContext(assessment, checked.month),
    kommentare: comments,
    massnahmen: actions.filter((action) => action.ziel === indicator.id),
  };
}

function madeOf(parts: readonly Part[], { agreement }: Checked): string {
  const shown = parts.map((part) => partInUnit(part, agreement));
  return shown.length === 0 ? '' : `Berechnet aus: ${partsText(shown)}.`;
}

function sectionTitle(indicator: Indicator, checked: Checked): string {
  const section = checked.agreement.sections.find((candidate) => candidate.id === indicator.section);
  return section === undefined ? indicator.section : `${section.id} ${section.title}`;
}

function sectionWording(indicator: Indicator, checked: Checked): string {
  const section = checked.agreement.sections.find((candidate) => candidate.id === indicator.section);
  if (section?.wording === undefined) return '';
  return markdownToHtml(section.wording, checked.agreement.place, checked.definitions);
}

function agreedText(indicator: Indicator, year: number): string {
  if (indicator.target === null) return '';
  const value = valueWithNoun(indicator.target, indicator.unit, agreedPlaces(indicator, indicator.target));
  if (indicator.nature === 'forecast')
    return `${forecastWord(indicator)} ${year}: ${value}; ein Zielwert ist nicht vereinbart.`;
  const side = { 'at-least': 'mindestens', 'at-most': 'höchstens', none: '' }[indicator.direction];
  const mean = meanOfSteps(indicator.formula, indicator.versions ?? [], monthOf(year, 12));
  const stepped = mean === null ? '' : ' im Mittel der Stufen';
  return `Zielwert ${year}: ${side} ${value}${stepped}.`.replace(':  ', ': ');
}

function hasMonthTable(indicator: Indicator): boolean {
  return indicator.target !== null;
}

/** Columns cannot be broken across pages, so only short texts stand in them. */
const SHORT = 900;

function areShort(comments: readonly CommentView[]): boolean {
  return (
    comments.length === 2 && comments.every(({ text, fehlt }) => !fehlt && withoutSource(text).length < SHORT)
  );
}

/** Final values that a later delivery changed: `Berichtigt (R): Mai 2020 von 21 auf 20 (…)`. */
function revisionNotes({ revisions }: Assessment): readonly string[] {
  const final = revisions.filter(({ before }) => before.status === 'final');
  if (final.length <= MANY) return final.map(revisionNote);
  const months = [...new Set(final.map(({ after }) => after.month))].toSorted((one, other) => one - other);
  return [`Berichtigt (R): ${final.length} Werte, ${monthRuns(months)} (siehe „Was ist neu“)`];
}

/** So many changed values are named at the goal itself. */
const MANY = 4;

function revisionNote(change: Change): string {
  const { before, after } = change;
  const reason = after.reason === undefined ? '' : ` (${after.reason})`;
  const word = capitalised(changeWord(change));
  if (after.status === 'suppressed') return `${word}: ${monthYear(after.month)}${reason}`;
  return `${word}: ${monthYear(after.month)} von ${cell(before)} auf ${cell(after)}${reason}`;
}

function chartCaption(assessment: Assessment): string {
  const { indicator } = assessment;
  const year = Math.floor((assessment.months[0]?.month ?? 0) / 12);
  if (isPlaces(indicator))
    return `${indicator.shortName}: belegte Plätze am Monatsende und Kapazität ${year}`;
  const reference = indicator.nature === 'forecast' ? `anteiliger ${forecastWord(indicator)}` : 'Soll';
  return `${indicator.measure} ${year}: Ist und ${reference}${assessment.outlookPath.length > 0 ? ', voraussichtlicher Verlauf' : ''}`;
}

function readingTexts(assessment: Assessment): readonly string[] {
  return assessment.readings.flatMap(({ reading, judged }) => {
    if (!judged?.actual) return [];
    const value = valueWithNoun(judged.actual, reading.unit, reading.precision);
    const parts = judged.parts.length === 0 ? '' : ` (${partsText(judged.parts)})`;
    return [`Hinweis, nicht bewertet: Lesart ${reading.id} (${reading.title}) ${value}${parts}.`];
  });
}
