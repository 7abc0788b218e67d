import type { Indicator, Section } from '../../domain/agreement.ts';
import type { Assessment, Comparison } from '../../domain/assessment.ts';
import type { Checked } from '../../domain/draft.ts';
import { lastDay, yearToDate } from '../../domain/month.ts';
import { germanDay, listed, monthName, valueText } from '../format-german.ts';
import { isMissing } from '../gaps.ts';
import { forecastWord, ratingMark } from '../rating-words.ts';
import { nothingJudged, openPlanNote, stopNote } from '../stop-reason.ts';
import { toldApart } from '../told-apart.ts';
import {
  actualText,
  DASH,
  isPlaces,
  occupancyText,
  openMarks,
  outlookTexts,
  periodText,
  planText,
  priorYearText,
  targetText,
  varianceTexts,
} from './figures.ts';
import { type RowAnchors, readingAnchors, rowAnchors } from './row-anchors.ts';
import { targetMarks, targetNote } from './target-texts.ts';

/** One row of the table on page 1. Every field is finished text. */
export interface OverviewRow {
  readonly nr: string;
  readonly ziel: string;
  readonly bis: string;
  readonly zielwert: string;
  readonly zielwertZusatz: string;
  readonly soll: string;
  readonly sollZusatz: string;
  readonly ist: string;
  readonly istZusatz: string;
  readonly abweichung: string;
  readonly abweichungZusatz: string;
  readonly vorjahr: string;
  readonly voraussichtlich: string;
  readonly rechnerisch: string;
  readonly symbol: string;
  readonly wort: string;
  readonly ton: string;
  readonly fehlt: string;
  /** Further readings are printed lighter. */
  readonly lesart: boolean;
  /** Where the web page tells how the figures came about. */
  readonly rechenwege: RowAnchors;
}

export interface OverviewGroup {
  readonly titel: string;
  readonly zeilen: readonly OverviewRow[];
}

/** The table of page 1: in the agreement's order, grouped by its sections. */
export function overviewGroups(
  checked: Checked,
  assessments: readonly Assessment[],
): readonly OverviewGroup[] {
  const groups = checked.agreement.sections.map((section) => ({
    titel: groupTitle(section, checked),
    zeilen: assessments
      .filter((assessment) => assessment.indicator.section === section.id)
      .flatMap((assessment) => rows(assessment, checked)),
  }));
  return groups.filter(({ zeilen }) => zeilen.length > 0);
}

function groupTitle(section: Section, checked: Checked): string {
  const owner = section.owner === 'BA' ? 'agentur' : 'landkreis';
  const party = checked.agreement.parties.find((candidate) => candidate.id === owner);
  return `${section.id} ${section.title} · Verantwortung: ${party?.shortName ?? section.owner}`;
}

function rows(assessment: Assessment, checked: Checked): readonly OverviewRow[] {
  const main = mainRow(assessment, checked);
  return [main, ...assessment.readings.map((each) => readingRow(each, assessment.indicator))];
}

function mainRow(assessment: Assessment, checked: Checked): OverviewRow {
  const { indicator, judged } = assessment;
  const mark = ratingMark(indicator, judged);
  const shown = toldApart(indicator, judged?.actual, judged?.plan);
  const variance = varianceTexts(shown, judged);
  const outlook = outlookTexts(assessment);
  return {
    nr: indicator.id,
    ziel: indicator.shortName,
    bis: judged ? periodText(assessment, judged.month) : nothingJudged(assessment),
    zielwert: targetText(indicator, judged?.month ?? checked.month),
    zielwertZusatz:
      indicator.nature === 'forecast'
        ? { Erwartungswert: 'Erwartung', Prognosewert: 'Prognose' }[forecastWord(indicator)]
        : targetNote(indicator, judged?.month ?? checked.month),
    soll: planText(shown, judged),
    sollZusatz: planNote(indicator, judged),
    ist: actualText(shown, judged),
    istZusatz: isPlaces(indicator) ? occupancyText(judged?.actual ?? null, judged?.capacity ?? null) : '',
    ...varianceCell(variance),
    vorjahr: priorYearText(indicator, judged),
    voraussichtlich: outlook.value,
    rechnerisch: outlook.note.replace('rechnerisch', 'rechn.'),
    symbol: mark.symbol,
    wort: mark.word,
    ton: mark.tone,
    fehlt: [missingText(assessment, checked), stopNote(assessment, checked.data)]
      .filter((text) => text !== '')
      .join('; '),
    lesart: false,
    rechenwege: rowAnchors(assessment),
  };
}

/** A plan that follows a provisional year is provisional, too. */
function planNote({ nature }: Indicator, judged: Comparison | null): string {
  if (nature === 'forecast') return 'anteilig';
  return judged?.openPlan && judged.plan ? 'vorläufig' : '';
}

/** `Juni fehlt`: what was due and did not come. */
function missingText(assessment: Assessment, checked: Checked): string {
  const missing = yearToDate(checked.month).filter((month) => isMissing(assessment, month, checked.data));
  return missing.length === 0
    ? ''
    : `${listed(missing.map(monthName))} ${missing.length === 1 ? 'fehlt' : 'fehlen'}`;
}

/** The marks of all open points, and which rated goals the answer above does not count, for the line below the table. */
export function openMarkLine(checked: Checked): string {
  const { indicators } = checked.agreement;
  const left = indicators.filter(isNotCounted).map(({ id }) => id);
  const together = left.length > 1 ? [`Im Gesamtergebnis nicht mitgezählt: ${listed(left)}`] : [];
  const own = indicators
    .map((indicator) => ({
      id: indicator.id,
      marks: [
        ...openMarks(indicator, checked),
        ...targetMarks(indicator),
        ...openPlan(indicator, checked),
        ...(left.length === 1 && isNotCounted(indicator) ? ['im Gesamtergebnis nicht mitgezählt'] : []),
      ],
    }))
    .filter(({ marks }) => marks.length > 0)
    .map(({ id, marks }) => `${id}: ${marks.join('; ')}`);
  return [...own, ...together].join('. ');
}

/** Of a plan that follows a year which is not final. */
function openPlan(indicator: Indicator, { reach }: Checked): readonly string[] {
  const found = reach.get(indicator.id);
  return [found ? openPlanNote({ indicator, reach: found }) : ''].filter((text) => text !== '');
}

/** A goal with a target stands in a row with its rating, though the agreement's `gezaehlt` leaves it out of the answer. */
function isNotCounted({ nature, counted }: Indicator): boolean {
  return nature === 'target' && !counted;
}

/** Percent beside the deviation where both are short, else below it. */
function varianceCell({ value, unit, relative }: ReturnType<typeof varianceTexts>) {
  const share = relative === '' ? '' : `(${relative})`;
  const beside = value.length + share.length < 15;
  return {
    abweichung: beside ? `${value} ${share}`.trim() : value,
    abweichungZusatz: [unit, beside ? '' : share].filter((text) => text !== '').join(' '),
  };
}

function readingRow({ reading, judged }: Assessment['readings'][number], { id }: Indicator): OverviewRow {
  const value = (quantity: Comparison['actual']) =>
    quantity === null ? DASH : valueText(quantity, reading.unit, reading.precision);
  return {
    nr: '',
    ziel: `${id} Lesart ${reading.id}`,
    bis: judged ? `am\u00a0${germanDay(lastDay(judged.month))}` : '',
    zielwert: DASH,
    zielwertZusatz: '',
    soll: DASH,
    sollZusatz: '',
    ist: value(judged?.actual ?? null),
    istZusatz: '',
    abweichung: DASH,
    abweichungZusatz: '',
    vorjahr: value(judged?.priorYear ?? null),
    voraussichtlich: DASH,
    rechnerisch: '',
    symbol: '',
    wort: 'Hinweis',
    ton: 'gedaempft',
    fehlt: '',
    lesart: true,
    rechenwege: readingAnchors(id, reading.id, judged),
  };
}
