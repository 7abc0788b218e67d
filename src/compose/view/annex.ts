import type { Indicator } from '../../domain/agreement.ts';
import type { Assessment } from '../../domain/assessment.ts';
import type { Checked, Delivery } from '../../domain/draft.ts';
import { changeKind } from '../../domain/revision.ts';
import type { GoalSteps } from '../derivation/goal-steps.ts';
import { DIGEST_WITHHELD, namedDigest } from '../digest.ts';
import { germanDay } from '../format-german.ts';
import { markdownToHtml } from '../markdown.ts';
import { type AmendmentView, amendmentViews } from './amendments.ts';
import { type DerivationRow, deliveryNumber, derivationRows } from './derivation-rows.ts';
import { isProgramme } from './figures.ts';
import { EXPLANATION_RULE, outlookRules } from './outlook-rules.ts';
import { attainmentRule, planRules, precisionRule, smallNumbersRule } from './plan-rules.ts';
import { planText } from './plan-texts.ts';

/** Programme texts, formulas, glossary, sources and open points. German: Anhang. */
export interface AnnexView {
  readonly programme: readonly { readonly nr: string; readonly titel: string; readonly text: string }[];
  readonly formeln: readonly {
    readonly nr: string;
    readonly kennzahl: string;
    readonly formel: string;
    /** Empty for a goal that refers to no indicator of the law. */
    readonly katalog: string;
    readonly sollverlauf: string;
    readonly zeilen: readonly DerivationRow[];
  }[];
  readonly regeln: readonly string[];
  readonly nachtraege: readonly AmendmentView[];
  readonly glossar: readonly { readonly begriff: string; readonly text: string }[];
  readonly quellen: readonly {
    /** `L1`: by it the tables of provenance name the delivery. */
    readonly nr: string;
    readonly quelle: string;
    readonly datei: string;
    readonly lieferung: string;
    readonly pruefsumme: string;
  }[];
  readonly offen: readonly { readonly ziel: string; readonly offen: string; readonly verwendet: string }[];
  readonly klauseln: readonly { readonly titel: string; readonly text: string }[];
}

export function annexView(checked: Checked, goals: readonly GoalSteps[]): AnnexView {
  const { agreement, definitions } = checked;
  const assessments = goals.map(({ assessment }) => assessment);
  return {
    programme: assessments
      .filter(({ indicator }) => isProgramme(indicator))
      .map(({ indicator }) => ({
        nr: indicator.id,
        titel: indicator.measure,
        text: markdownToHtml(indicator.wording, indicator.place, definitions),
      })),
    formeln: goals.map(formula),
    regeln: rules(checked, assessments),
    nachtraege: amendmentViews(checked),
    glossar: agreement.glossary.map((entry) => ({ begriff: entry.term, text: entry.text })),
    quellen: checked.deliveries.map((delivery, index) => ({
      nr: deliveryNumber(index),
      ...source(delivery, checked),
    })),
    offen: agreement.openPoints.map((point) => ({
      ziel: point.indicator ?? '',
      offen: point.open,
      verwendet: point.used,
    })),
    klauseln: agreement.clauses.map((clause) => ({
      titel: clause.title,
      text: markdownToHtml(clause.wording, agreement.place, definitions),
    })),
  };
}

function formula(goal: GoalSteps): AnnexView['formeln'][number] {
  const { assessment, checked } = goal;
  const { indicator } = assessment;
  return {
    nr: indicator.id,
    kennzahl: indicator.measure,
    formel: [indicator.formula.wording, ...indicator.otherReadings.map(readingFormula)].join('. '),
    katalog: catalogueWords(indicator).join('. '),
    sollverlauf: planText(indicator, checked.agreement.year),
    zeilen: derivationRows(goal),
  };
}

function readingFormula({ id, formula: { wording } }: Indicator['otherReadings'][number]): string {
  return `Lesart ${id}: ${wording}`;
}

/** What the law calls the goal's indicator, how that was read, and how its month value is formed. */
function catalogueWords({ definition, benchmark }: Indicator): readonly string[] {
  if (definition === undefined) return [];
  const month = benchmark === undefined ? [] : [`Vergleichswert nach § 48a: ${benchmark.formula.wording}`];
  return [`Kennzahl ${definition.id}, ${definition.source} (${definition.caveat})`, ...month];
}

/** The conventions of this report, each said once. */
function rules(checked: Checked, assessments: readonly Assessment[]): readonly string[] {
  const { indicators, minimumCount } = checked.agreement;
  const thresholds = [
    ...new Set(assessments.map(({ indicator }) => `${indicator.nearThreshold.toFixed()}\u00a0%`)),
  ];
  return [
    'Abweichung = Ist − Soll, bei Quoten in Prozentpunkten; in Klammern bezogen auf das Soll.',
    ...smallNumbersRule(indicators),
    attainmentRule(indicators),
    `Bewertung im Jahr: ab 100\u00a0% „im Soll“, ab ${thresholds.join(' bzw. ')} „knapp“, darunter „deutlich“ außerhalb; ${precisionRule(indicators)}, Gleichstand zählt als erreicht. „Erreicht“ und „nicht erreicht“ gibt es nur am Jahresende.`,
    'Bewertet wird der letzte endgültige Monat; vorläufige und geschätzte Werte sind gekennzeichnet (v, g) und gehen in keine Bewertung ein.',
    ...timeLogics(assessments),
    ...planRules(indicators, checked.agreement.year),
    ...outlookRules(assessments),
    EXPLANATION_RULE,
    'Gerechnet wird ungerundet, gerundet wird einmal bei der Ausgabe (halbe vom Nullpunkt weg); deshalb sind Rundungsdifferenzen möglich.',
    secrecy(minimumCount),
    'Zeichen: – keine Angabe vorgesehen, k.\u00a0A. Angabe fehlt, * aus Gründen der statistischen Geheimhaltung gesperrt, v vorläufig, g geschätzt, R revidiert: frühere Lieferungen nannten einen anderen endgültigen Wert. Diagramme: Ist gefüllt (AC), Vorjahr hell (PY), Soll umrandet (PL), voraussichtlich schraffiert (FC), vorläufig dicht schraffiert.',
  ];
}

/** Said only where both stand in one report; the year-progress value is nobody's official definition. */
function timeLogics(assessments: readonly Assessment[]): readonly string[] {
  return assessments.some(({ indicator }) => indicator.benchmark !== undefined)
    ? [
        'Soll, Ist und Bewertung beruhen auf dem Jahresfortschrittswert (Januar bis Monat; Lesart veröffentlichter Werte, eine amtliche Festlegung wurde nicht gefunden). Die Kennzahl nach § 48a SGB II (Vorjahresmonat, zwölf Monate) ist davon getrennt und geht in keine Bewertung ein.',
      ]
    : [];
}

/** How small a count may be shown. German: Geheimhaltung. */
function secrecy(minimum: number): string {
  const small = minimum <= 2 ? 'der Wert\u00a01' : `Werte von 1 bis ${minimum - 1}`;
  const own = minimum === 1 ? 'was die Quelle sperrt' : `${small} und was die Quelle sperrt`;
  return `Geheimhaltung in Aufgliederungen nach Standorten und Personengruppen: Gesperrt sind ${own}, dazu so viele weitere Werte, dass sich keiner aus Summen oder früheren Berichten errechnen lässt. Gesamtwerte der Ziele bleiben, wenn ihr Unterschied nichts verrät.`;
}

function source(delivery: Delivery, checked: Checked): Omit<AnnexView['quellen'][number], 'nr'> {
  const definition = checked.agreement.sources.find((candidate) => candidate.id === delivery.source);
  return {
    quelle: definition?.label ?? delivery.source,
    datei: delivery.file.split('/').at(-1) ?? delivery.file,
    lieferung: germanDay(delivery.day),
    pruefsumme: namedDigest(delivery)?.slice(0, 12) ?? DIGEST_WITHHELD,
  };
}

/** A provisional value that only moves on is no news; every other change is told, and both its cells are shown. */
export function isSettled(change: Assessment['revisions'][number]): boolean {
  return changeKind(change) !== 'moved';
}
