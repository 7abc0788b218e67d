import type { Agreement, Indicator } from '../../domain/agreement.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Checked, Delivery } from '../../domain/draft.ts';
import type { Observation } from '../../domain/observation.ts';
import { germanDay, monthYear, percent } from '../format-german.ts';
import { markdownToHtml } from '../markdown.ts';
import { isProgramme } from './figures.ts';
import { cell } from './month-table.ts';

/** Programme texts, formulas, glossary, sources and open points. German: Anhang. */
export interface AnnexView {
  readonly programme: readonly { readonly nr: string; readonly titel: string; readonly text: string }[];
  readonly formeln: readonly {
    readonly nr: string;
    readonly kennzahl: string;
    readonly formel: string;
    readonly sollverlauf: string;
    readonly zielerreichung: string;
  }[];
  readonly regeln: readonly string[];
  readonly glossar: readonly { readonly begriff: string; readonly text: string }[];
  readonly quellen: readonly {
    readonly quelle: string;
    readonly datei: string;
    readonly lieferung: string;
    readonly pruefsumme: string;
  }[];
  readonly offen: readonly { readonly ziel: string; readonly offen: string; readonly verwendet: string }[];
  readonly klauseln: readonly { readonly titel: string; readonly text: string }[];
  readonly revisionen: readonly string[];
}

export function annexView(checked: Checked, assessments: readonly Assessment[]): AnnexView {
  const { agreement, definitions } = checked;
  return {
    programme: assessments
      .filter(({ indicator }) => isProgramme(indicator))
      .map(({ indicator }) => ({
        nr: indicator.id,
        titel: indicator.measure,
        text: markdownToHtml(indicator.wording, indicator.place, definitions),
      })),
    formeln: assessments.map(formula),
    regeln: rules(assessments, agreement),
    glossar: agreement.glossary.map((entry) => ({ begriff: entry.term, text: entry.text })),
    quellen: checked.deliveries.map((delivery) => source(delivery, checked)),
    offen: agreement.openPoints.map((point) => ({
      ziel: point.indicator ?? '',
      offen: point.open,
      verwendet: point.used,
    })),
    klauseln: agreement.clauses.map((clause) => ({
      titel: clause.title,
      text: markdownToHtml(clause.wording, agreement.place, definitions),
    })),
    revisionen: assessments.flatMap((assessment) => revisionTexts(assessment, checked)),
  };
}

function formula(assessment: Assessment): AnnexView['formeln'][number] {
  const { indicator, judged } = assessment;
  return {
    nr: indicator.id,
    kennzahl: indicator.measure,
    formel: [indicator.formula.wording, ...indicator.otherReadings.map(readingFormula)].join('. '),
    sollverlauf: planPathText(indicator),
    zielerreichung: judged?.attainment ? percent(judged.attainment) : '',
  };
}

function readingFormula({ id, formula: { wording } }: Indicator['otherReadings'][number]): string {
  return `Lesart ${id}: ${wording}`;
}

function planPathText(indicator: Indicator): string {
  switch (indicator.planPath) {
    case 'prior-year-shares':
      return `nach den Monatsanteilen ${Math.floor(indicator.validity.from / 12) - 1} (eigene Berechnung)`;
    case 'linear':
      return 'linear (ein Zwölftel je Monat)';
    case 'none':
      return '';
  }
}

/** The conventions of this report, each said once. */
function rules(assessments: readonly Assessment[], { minimumCount }: Agreement): readonly string[] {
  const thresholds = [
    ...new Set(assessments.map(({ indicator }) => `${indicator.nearThreshold.toFixed()}\u00a0%`)),
  ];
  return [
    'Abweichung = Ist − Soll, bei Quoten in Prozentpunkten; in Klammern bezogen auf das Soll.',
    'Zielerreichungsgrad (eigene Festlegung) = Ist ÷ Soll, bei einer Obergrenze 2 − Ist ÷ Soll.',
    `Bewertung im Jahr: ab 100\u00a0% „im Soll“, ab ${thresholds.join(' bzw. ')} „knapp“, darunter „deutlich“ außerhalb; verglichen wird in der vereinbarten Genauigkeit, Gleichstand zählt als erreicht. „Erreicht“ und „nicht erreicht“ gibt es nur am Jahresende.`,
    'Bewertet wird der letzte endgültige Monat; vorläufige Werte sind gekennzeichnet (v) und gehen in keine Bewertung ein.',
    'Sollverlauf: Jahreswert × Vorjahreswert bis zum Monat ÷ Vorjahreswert im Jahr. Bei Fallzahlen und Beträgen wird der kumulierte Verlauf gerundet; Monate sind Differenzen des gerundeten Verlaufs.',
    'Voraussichtlich, rechnerisch: Ist ÷ Vorjahresanteil bis zum Monat (Anteilsverfahren); bei Beständen werden die Vorjahreswerte der übrigen Monate mit dem Verhältnis des letzten endgültigen Monats fortgeschrieben.',
    'Gerechnet wird ungerundet, gerundet wird einmal bei der Ausgabe (halbe vom Nullpunkt weg); deshalb sind Rundungsdifferenzen möglich.',
    secrecy(minimumCount),
    'Zeichen: – keine Angabe vorgesehen, k.\u00a0A. Angabe fehlt, * aus Gründen der statistischen Geheimhaltung gesperrt, v vorläufig, (R) berichtigt. Diagramme: Ist gefüllt (AC), Vorjahr hell (PY), Soll umrandet (PL), voraussichtlich schraffiert (FC), vorläufig dicht schraffiert.',
  ];
}

/** How small a count may be shown. German: Geheimhaltung. */
function secrecy(minimum: number): string {
  const small = minimum <= 2 ? 'der Wert\u00a01' : `Werte von 1 bis ${minimum - 1}`;
  const own = minimum === 1 ? 'was die Quelle sperrt' : `${small} und was die Quelle sperrt`;
  return `Geheimhaltung in Aufgliederungen nach Standorten und Personengruppen: Gesperrt sind ${own}, dazu so viele weitere Werte, dass sich keiner aus Summen oder früheren Berichten errechnen lässt. Gesamtwerte der Ziele sind keine Aufgliederung.`;
}

function source(delivery: Delivery, checked: Checked): AnnexView['quellen'][number] {
  const definition = checked.agreement.sources.find((candidate) => candidate.id === delivery.source);
  return {
    quelle: definition?.label ?? delivery.source,
    datei: delivery.file.split('/').at(-1) ?? delivery.file,
    lieferung: germanDay(delivery.day),
    pruefsumme: delivery.sha256.slice(0, 12),
  };
}

function revisionTexts(assessment: Assessment, checked: Checked): readonly string[] {
  return assessment.revisions.filter(isSettled).map(({ before, after }) => {
    const metric = checked.agreement.metrics.find(({ id }) => id === after.metric);
    const reason = after.reason === undefined ? '' : `; ${after.reason}`;
    return (
      `${metric?.label ?? after.metric}, ${monthYear(after.month)}: ` +
      `${cell(before)} → ${cell(after)}, ${changeWord(before)}${reason}`
    );
  });
}

/** A provisional value that only moves on is no news; one that became final, or was final before, is. */
export function isSettled({ before, after }: Assessment['revisions'][number]): boolean {
  return before.status === 'final' || after.status === 'final';
}

/** A final value that changes is corrected; a provisional one became final. */
export function changeWord(before: Observation): string {
  return before.status === 'final' ? 'berichtigt (R)' : 'endgültig';
}
