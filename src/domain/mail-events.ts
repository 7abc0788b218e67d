import type { MailState } from './archive-entry.ts';

/**
 * What a person may say about a message, or about a report as a whole. German: Klärung.
 *
 * angekommen             the recipient has it: an unclear message counts as accepted
 * erneut-senden          it may go out again, under the same Message-ID
 * erledigt               it reached its recipient on another way, or need not any more
 * empfaenger-bestaetigt  somebody with an old confirmation still holds the office
 * angesehen              a person looked at what stopped the sending; it may be tried again
 */
export type Verdict = 'angekommen' | 'erneut-senden' | 'erledigt' | 'empfaenger-bestaetigt' | 'angesehen';

/** A person's decision, with name and reason. German: Entscheidung. */
export interface Decision {
  readonly reportId: string;
  /** The address; empty where the whole report is meant. */
  readonly recipient: string;
  readonly decision: Verdict;
  readonly by: string;
  readonly reason: string;
}

/** What an error notice is about. AUFGEGEBEN: five days of trying are over. HALT: a report or recipient out of bounds. */
export type NoticeTopic = 'ABGELEHNT' | 'AUFGEGEBEN' | 'UNKLAR' | 'HALT';

/** One message as it stood after a certain try; without a recipient the whole report is meant. */
export interface NoticeMatter {
  readonly reportId: string;
  readonly recipient: string;
  /** Number of the try, so that the same trouble after another try is news again. */
  readonly number: number;
}

/** A notice to those who look after the sending, never to a recipient. German: Fehlermeldung. */
export interface Notice {
  readonly about: NoticeTopic;
  readonly messages: readonly NoticeMatter[];
  readonly to: string;
  readonly messageId: string;
  readonly state: MailState;
  readonly answer: string;
}

/** A message that went to somebody of the own house for a look; it never counts as delivery. German: Probe. */
export interface Probe {
  readonly reportId: string;
  /** Whom the message would be for. */
  readonly recipient: string;
  /** Who got it instead. */
  readonly to: string;
  readonly messageId: string;
  readonly transport: 'postausgang' | 'smtp';
  readonly state: MailState;
  readonly answer: string;
}

/** A report or recipient out of bounds was found before the first message; nothing goes out until a person looked. German: Halt. */
export interface Stop {
  readonly reportId: string;
  /** Code of the finding: `MAI-611`. */
  readonly code: string;
  readonly answer: string;
}
