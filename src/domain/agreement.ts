import type { ApprovalRules } from './approval-rules.ts';
import type { Decimal } from './decimal.ts';
import type { Formula } from './formula.ts';
import type { Benchmark, IndicatorDefinition } from './indicator-definition.ts';
import type { Month } from './month.ts';
import type { MetricId } from './observation.ts';
import type { Mailing, OpinionWriter, Party, Signatory } from './parties.ts';
import type { Place } from './place.ts';
import type { Provider, ScopeMark } from './provider.ts';
import type { Subgroups } from './subgroup.ts';
import type { Amendment, PlanTerms, TargetTerms, TargetVersion } from './target.ts';
import type { Unit } from './unit.ts';

export type { Provider, ScopeMark } from './provider.ts';

/** A definition as somebody wrote it: texts under German keys. German: Niederschrift. */
export type Written = string | readonly Written[] | { readonly [key: string]: Written };

/** Text in the agreement's own words, as Markdown (paragraphs and bold only). German: Wortlaut. */
export type Wording = string;

/** A heading of the agreement: `I Geschäftspolitische Ziele SGB II`. German: Abschnitt. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly owner: Provider;
  /** Introduction printed below the heading, when the agreement has one. */
  readonly wording?: Wording;
}

/** A clause quoted in the report: planning basis, follow-up process, pandemic, scope. German: Vereinbarung. */
export interface Clause {
  readonly id: string;
  readonly scope?: ScopeMark;
  readonly title: string;
  readonly wording: Wording;
}

/** What the agreement leaves open, with the reading the report chose. German: Offener Punkt. */
export interface OpenPoint {
  readonly id: string;
  /** Of a point about no single goal. */
  readonly scope?: ScopeMark;
  readonly indicator: string | null;
  /** What is open. */
  readonly open: string;
  /** What the report uses meanwhile. */
  readonly used: string;
  /** The mark printed at the figure: `Lesart A, mit den Partnern zu bestätigen`. */
  readonly mark: string;
}

/** How a metric is delivered. German: Messgröße. */
export interface Metric {
  readonly id: MetricId;
  readonly label: string;
  readonly unit: Unit;
  /** Id of the source whose files bring it. */
  readonly source: string;
  /** True where it brings a plan: it may speak of months to come, and in fractions. German: Sollwert. */
  readonly planned?: boolean;
  /** Decimal places its values may have; absent where it counts whole ones. German: Nachkommastellen. */
  readonly places?: number;
  readonly place: Place;
}

/** A file the data come with, month after month. German: Quelle. */
export interface Source {
  readonly id: string;
  /** `Grundsicherungsstatistik der Bundesagentur für Arbeit` */
  readonly label: string;
  /** Name of the export profile in `data/profile/`. */
  readonly profile: string;
  /** File name inside `data/exporte/<month>/`, `*` standing for any characters. */
  readonly file: string;
  /** True where the statistics service requires its source line. */
  readonly official: boolean;
  readonly place: Place;
}

/**
 * What a goal's figure is held against.
 *
 * target       Zielwert, judged
 * forecast     Prognosewert, compared but never judged (Monitoring)
 * none         no value agreed (places without an agreed occupancy)
 * qualitative  no figure at all was agreed
 */
export type Nature = 'target' | 'forecast' | 'none' | 'qualitative';

/** at-least: more is better (mindestens). at-most: less is better (höchstens). none: ohne Richtung. */
export type Direction = 'at-least' | 'at-most' | 'none';

/** How the plan runs through the year. German: Sollverlauf. */
export type PlanPath = 'delivered' | 'reference-years' | 'prior-year-shares' | 'linear' | 'steps' | 'none';

/**
 * How the year's end is estimated. German: Verfahren der Hochrechnung.
 *
 * prior-year-shares  the rest of the year runs like the prior one (Anteilsverfahren)
 * run-rate           the rest of the year runs like its months so far (bisheriges Monatsmittel)
 * automatic          whichever of the two erred less in past years
 */
export type OutlookMethod = 'prior-year-shares' | 'run-rate' | 'automatic' | 'none';

/** A second way to read a goal, printed beside the one that is judged. German: Lesart. */
export interface Reading {
  readonly id: string;
  readonly title: string;
  readonly precision: number;
  readonly unit: Unit;
  readonly formula: Formula;
}

/** One goal of the agreement with its measure. German: Ziel, Kennzahl. */
export interface Indicator {
  /** `I.1` */
  readonly id: string;
  readonly section: string;
  /** The goal in the agreement's words: `Verbesserung der Integration in Erwerbstätigkeit`. */
  readonly title: string;
  /** What is measured: `Integrationsquote`. */
  readonly measure: string;
  /** For narrow tables and mails: `Bestand LZB`. */
  readonly shortName: string;
  readonly wording: Wording;
  readonly nature: Nature;
  readonly direction: Direction;
  readonly unit: Unit;
  /** Decimal places of the agreed value as shown (percent for ratios). */
  readonly precision: number;
  /** Year's value: Zielwert or Prognosewert, as it holds in December; null where none was agreed or computable. */
  readonly target: Decimal | null;
  /** How value and plan are worded, where it is more than a number and a keyword. German: Vorgaben. */
  readonly terms?: { readonly target: TargetTerms; readonly plan: PlanTerms };
  /** The year's value by the month it holds from, set by `check` where there is more to it than `target`. */
  readonly versions?: readonly TargetVersion[];
  /** The versions before any amendment, where one is in force. German: zuerst vereinbart. */
  readonly firstVersions?: readonly TargetVersion[];
  /** True where the forecast is called Erwartungswert. German: Erwartungswert. */
  readonly expectation?: boolean;
  /** True where plan and actual are compared unrounded. German: exakter Vergleich. */
  readonly exact?: boolean;
  /** True where the attainment of a limit is plan ÷ actual; one choice for the whole report. German: Kehrwert. */
  readonly reciprocal?: boolean;
  readonly owner: Provider;
  readonly validity: { readonly from: Month; readonly until: Month };
  /** German keyword of the kind: `fluss-kumuliert`. */
  readonly kind: string;
  readonly formula: Formula;
  readonly planPath: PlanPath;
  readonly outlook: OutlookMethod;
  /** Attainment in percent from which a missed plan is still „knapp“. */
  readonly nearThreshold: Decimal;
  /** True where the overall sentence counts this goal. */
  readonly counted: boolean;
  /** Deviations are given in units only, not in percent. German: kleine Zahlen. */
  readonly smallNumbers: boolean;
  /** The reading that is judged, where the agreement allows more than one. */
  readonly chosenReading?: { readonly id: string; readonly title: string };
  readonly otherReadings: readonly Reading[];
  /** What the law says of it, where the goal refers to the catalogue. */
  readonly definition?: IndicatorDefinition;
  /** The month value of § 48a SGB II, told beside the goal. */
  readonly benchmark?: Benchmark;
  /** Women and men, or other groups, told beside the whole. */
  readonly subgroups?: Subgroups;
  /** Metrics split by site that are printed as a table, with their total. German: Standorttabelle. */
  readonly siteTable?: { readonly columns: readonly { readonly metric: MetricId; readonly label: string }[] };
  /** Further monthly metrics shown in the block of a programme: admissions, suspended places. */
  readonly beside: readonly { readonly metric: MetricId; readonly label: string }[];
  readonly place: Place;
  /** Where the terms of the calculation are written: the steps of places, the days of milestones. */
  readonly termsPlace?: Place;
  /** Where the year's value is written; absent where none was agreed. */
  readonly targetPlace?: Place;
}

/** A target agreement of one year. German: Zielvereinbarung. */
export interface Agreement {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  /** Printed on every page when the data are invented; null for real ones. German: Musterhinweis. */
  readonly sampleNotice: string | null;
  readonly jobcenter: {
    readonly name: string;
    /** ASCII part of file names: `JC-Mansfeld-Suedharz`. */
    readonly fileName: string;
    /** Codes under which statistics know it, as text: `15087`; absent for none. German: Nummer des Jobcenters. */
    readonly numbers?: readonly string[];
  };
  /** Sender and contact for questions. German: Controlling. */
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string };
  readonly mailing: Mailing;
  readonly parties: readonly Party[];
  readonly signatories: readonly Signatory[];
  /** Who gets drafts for an opinion; absent where it is the signatories. German: Stellungnahmen. */
  readonly opinions?: readonly OpinionWriter[];
  /** Who may approve, where that is agreed. German: Freigaberegeln. */
  readonly approval?: ApprovalRules;
  /** True where „Zur Kenntnis“ of the monthly report is signed, too. German: Unterschriftsfelder im Monatsbericht. */
  readonly signedMonthly: boolean;
  /** Fewest cases a cell of a breakdown may show; 3 unless agreed otherwise. German: Mindestzahl (Geheimhaltung). */
  readonly minimumCount: number;
  readonly preamble: Wording;
  readonly clauses: readonly Clause[];
  readonly sections: readonly Section[];
  readonly indicators: readonly Indicator[];
  readonly metrics: readonly Metric[];
  readonly sources: readonly Source[];
  readonly openPoints: readonly OpenPoint[];
  /** Changes agreed later, in the order they were written; absent where there are none. German: Nachträge. */
  readonly amendments?: readonly Amendment[];
  /** Terms explained in the annex. */
  readonly glossary: readonly {
    readonly term: string;
    readonly text: string;
    readonly scope?: ScopeMark;
  }[];
  /** Subfolder of exporte/, kommentare/, massnahmen/, gespraeche/ and berichte/; empty for none. */
  readonly folder: string;
  /** The definition itself, for the copy that travels with a report. */
  readonly written: Written;
  readonly place: Place;
}
