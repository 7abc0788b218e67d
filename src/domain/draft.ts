import type { Agreement, Provider, ScopeMark } from './agreement.ts';
import type { Illustration } from './attachment.ts';
import type { ContextValue } from './context-value.ts';
import type { Decimal } from './decimal.ts';
import type { OwnExplanation } from './explanation.ts';
import type { Action, ActionLists, Talk } from './follow-up.ts';
import type { JumpLimits } from './jump-limit.ts';
import type { Day, Month } from './month.ts';
import type { MetricId, Observation, ReportedData } from './observation.ts';
import type { Party } from './parties.ts';
import type { Place } from './place.ts';

/** The monthly report, or the year-end edition that closes the year. German: Ausgabe. */
export type Edition = 'monat' | 'jahr';

/** Markdown a body wrote about a goal. German: Kommentar, Stellungnahme. */
export interface Comment {
  readonly indicator: string;
  readonly party: Party['id'];
  /** Function in the body: `Controlling`, `Geschäftsführung`. Never a person. */
  readonly role: string;
  readonly day: Day;
  /** Data status written about, as given: `Mai 2020, endgültig`. */
  readonly dataStatus: string;
  readonly state: 'Entwurf' | 'abgestimmt';
  readonly markdown: string;
  readonly place: Place;
}

/** A text of the report that belongs to no single goal. German: Abschnittstext. */
export interface ReportText {
  /** `besondere-umstaende`, `umsetzung`, `bewertung-der-partner` */
  readonly id: string;
  readonly scope?: ScopeMark;
  readonly day: Day;
  readonly markdown: string;
  /** Whether the partners took the special circumstances into account; absent where the text does not say. */
  readonly considered?: boolean;
  readonly place: Place;
}

/** The management's own estimate of the year's end. German: Einschätzung der Geschäftsführung. */
export interface Estimate {
  readonly indicator: string;
  /** In the indicator's unit (ratios 0..1); a single expectation has from = until. */
  readonly from: Decimal;
  readonly until: Decimal;
  readonly reason: string;
  readonly author: string;
  readonly place: Place;
}

/** What the head says in the edition of one side instead of its own sentences. German: Kopf der Teilausgabe. */
export type ScopedHead = Pick<ReportHead, 'cause' | 'decisions' | 'news'>;

/** What the controller adds to one report. German: Berichtskopf. */
export interface ReportHead {
  readonly day: Day;
  /** Sentence on the cause, behind the generated overall sentence. */
  readonly cause: string;
  readonly decisions: readonly { readonly who: string; readonly what: string; readonly until: string }[];
  /** At most three lines. */
  readonly news: readonly string[];
  /** Remarks on values not yet delivered: `Landkreis, zugesagt bis 06.10.` */
  readonly pending: readonly { readonly metric: MetricId; readonly month: Month; readonly remark: string }[];
  readonly nextTalk: Day | null;
  readonly estimates: readonly Estimate[];
  /** At most four. */
  readonly context: readonly ContextValue[];
  /** Sentences that stand in place of the generated ones, at most one per goal. */
  readonly explanations: readonly OwnExplanation[];
  readonly scoped?: Partial<Readonly<Record<Provider, ScopedHead>>>;
  readonly place: Place;
}

/** A file as it was read, for the archive and the appendix. */
export interface InputFile {
  /** `data/exporte/2020-08/lza.csv` */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** SHA-256, lower-case hexadecimal. */
  readonly sha256: string;
}

/** A picture that a comment shows: `![Anmeldungen je Woche](bilder/anmeldungen.png)`. German: Bild zum Kommentar. */
export interface CommentPicture extends InputFile {
  /** As comments write it, composed (NFC): `anmeldungen.png`. */
  readonly name: string;
  readonly mediaType: Illustration['mediaType'];
  /** In dots. */
  readonly width: number;
  readonly height: number;
  /** What is printed: the picture alone, without what a camera or an office programme wrote about it. */
  readonly shown: Uint8Array;
  /** Files of the texts that show it. */
  readonly shownIn: readonly string[];
}

/** A CSV delivery with what it said about itself. German: Lieferung. */
export interface Delivery extends InputFile {
  readonly source: string;
  readonly day: Day;
  /** Set where a value of this file is withheld from the report or its edition: its digest would prove a guess at it. */
  readonly holdsWithheld?: true;
  /** What the profile says of unusual changes; absent where it says nothing. */
  readonly jumps?: JumpLimits;
}

/** Everything read for one report, not yet cross-checked. */
export interface Draft {
  readonly agreement: Agreement;
  readonly month: Month;
  readonly edition: Edition;
  /** The side whose goals alone the draft holds; absent for all goals. German: Teilausgabe. */
  readonly scope?: Provider;
  /**
   * All goals and all that was delivered, where the draft holds those of one side: what is withheld in one edition is
   * withheld in each, for both sides' editions may be laid side by side. `check` keeps it to itself.
   */
  readonly whole?: Pick<Draft, 'agreement' | 'observations'> &
    Partial<Pick<Draft, 'actions' | 'talks' | 'actionLists'>>;
  /**
   * Files that were read and are no inputs of this report: earlier lists of actions, and of an edition of one side all
   * behind `whole`. Kept for building it again. German: beigezogene Dateien.
   */
  readonly consulted?: readonly InputFile[];
  /** The agreement as YAML, as it travels inside the report; empty for none. German: Auszug der Vereinbarung. */
  readonly excerpt: string;
  readonly head: ReportHead;
  readonly observations: readonly Observation[];
  readonly deliveries: readonly Delivery[];
  readonly comments: readonly Comment[];
  readonly texts: readonly ReportText[];
  readonly actions: readonly Action[];
  /** Where the actions come from, and what earlier lists say of them; absent where there are no lists. */
  readonly actionLists?: ActionLists;
  readonly talks: readonly Talk[];
  /** Definitions, profiles, comments, actions, minutes, head: all but the exports. */
  readonly definitions: readonly InputFile[];
  /** Pictures that its comments and texts show; absent for none. */
  readonly pictures?: readonly CommentPicture[];
}

/**
 * Why a goal cannot be computed or judged further. German: Lücke.
 *
 * missing           delivered as an empty cell
 * suppressed        delivered as a suppressed cell
 * not-final         delivered, but provisional
 * estimated         delivered, but estimated by the sender
 * never-delivered   no delivery holds this month
 * zero-denominator  the quantity divided by is zero
 */
export interface Gap {
  readonly metric: MetricId;
  readonly month: Month;
  readonly why: 'missing' | 'suppressed' | 'not-final' | 'estimated' | 'never-delivered' | 'zero-denominator';
}

/** How far an indicator can be judged. German: Datenstand je Ziel. */
export interface Reach {
  /** Last month whose value rests on final data alone; null when there is none. */
  readonly judged: Month | null;
  /** Last month for which every needed value exists, provisional ones included. */
  readonly computable: Month | null;
  /** Why `judged` does not reach the report month; null when it does. */
  readonly gap: Gap | null;
  /**
   * Why nothing may be rated though there are final values: a reference year of the plan, or the prior year that the agreed
   * value follows, is not final. Null or absent where the plan is firm. German: vorläufiges Soll.
   */
  readonly planGap?: Gap | null;
  /** Day of the newest delivery of the metrics behind the indicator. */
  readonly delivery: Day | null;
}

/** A draft whose cross-references hold; of an edition of one side nothing but its own is left. */
export interface Checked extends Omit<Draft, 'whole' | 'consulted'> {
  readonly data: ReportedData;
  /** One entry per indicator id. */
  readonly reach: ReadonlyMap<string, Reach>;
}
