import type { Checked, Comment } from '../../domain/draft.ts';
import { type Overtaken, overtaken } from '../../domain/overtaken-comment.ts';
import type { Party } from '../../domain/parties.ts';
import { germanDay, listed } from '../format-german.ts';
import { markdownToHtml } from '../markdown.ts';

/** A comment or opinion with its origin line. */
export interface CommentView {
  readonly titel: string;
  readonly text: string;
  /** `Controlling, 23.09.2020 · Datenstand Mai 2020, endgültig` */
  readonly herkunft: string;
  readonly entwurf: boolean;
  /** True where the required comment is missing; then there is no text. */
  readonly fehlt: boolean;
}

/**
 * The comment of the Jobcenter (required, shown when missing), then the opinions there are.
 *
 * The heading names the body, never „Träger“: the agreement calls the providers of projects Träger too.
 */
export function commentViews(checked: Checked, indicator: string): readonly CommentView[] {
  const of = (party: Party['id']) =>
    checked.comments.filter((comment) => comment.indicator === indicator && comment.party === party);
  const own = of('jobcenter').map((comment) => view(comment, checked));
  const opinions = [...of('agentur'), ...of('landkreis')].map((comment) => view(comment, checked));
  return [...(own.length === 0 ? [missing(checked)] : own), ...opinions];
}

function view(comment: Comment, checked: Checked): CommentView {
  return {
    titel: commentTitle(comment.party, checked),
    text: markdownToHtml(comment.markdown, comment.place, checked.definitions, checked.pictures),
    herkunft: `${comment.role}, ${germanDay(comment.day)} · Datenstand ${comment.dataStatus} · ${comment.state}${overtakenMark(comment, checked)}`,
    entwurf: comment.state === 'Entwurf',
    fehlt: false,
  };
}

/** A comment older than the figure above it says so. */
function overtakenMark(comment: Comment, { agreement, data, head, reach, month }: Checked): string {
  const indicator = agreement.indicators.find(({ id }) => id === comment.indicator);
  const judged = reach.get(comment.indicator)?.judged ?? null;
  const found =
    indicator && overtaken(comment, indicator, data.asOf(head.day), { judged, reportMonth: month });
  return found ? ` · ${overtakenText(found)}` : '';
}

/** `vor der Lieferung vom 20.10.2020 geschrieben`, `vor der Änderung vom 15.09.2020 (1. Nachtrag) geschrieben` */
export function overtakenText({ since, amendments }: Pick<Overtaken, 'since' | 'amendments'>): string {
  const what = [
    ...(since === null ? [] : [`der Lieferung vom ${germanDay(since)}`]),
    ...amendments.map(({ title, signed }) => `der Änderung vom ${germanDay(signed)} (${title})`),
  ];
  return `vor ${listed(what)} geschrieben`;
}

function missing(checked: Checked): CommentView {
  return { titel: commentTitle('jobcenter', checked), text: '', herkunft: '', entwurf: false, fehlt: true };
}

/** `Kommentar des Jobcenters`, `Stellungnahme der Agentur für Arbeit` */
export function commentTitle(id: Party['id'], checked: Checked): string {
  const party = checked.agreement.parties.find((candidate) => candidate.id === id);
  const genitive = party?.genitive ?? id;
  return id === 'jobcenter' ? `Kommentar ${genitive}` : `Stellungnahme ${genitive}`;
}

export interface SectionText {
  readonly html: string;
  readonly datum: string;
  /** `ja` or `nein`; empty where the text does not say. */
  readonly beruecksichtigt: string;
}

/** A text that belongs to no single goal, as HTML; empty when nobody wrote one. */
export function sectionText(checked: Checked, id: string): SectionText {
  const text = checked.texts.find((candidate) => candidate.id === id);
  if (text === undefined) return { html: '', datum: '', beruecksichtigt: '' };
  const { considered, day, markdown, place } = text;
  return {
    html: markdownToHtml(markdown, place, checked.definitions, checked.pictures),
    datum: germanDay(day),
    beruecksichtigt: considered === undefined ? '' : considered ? 'ja' : 'nein',
  };
}
