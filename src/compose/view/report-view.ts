import type { Chain } from '../../domain/chain.ts';
import type { Correction } from '../../domain/correction.ts';
import type { Checked } from '../../domain/draft.ts';
import type { Day } from '../../domain/month.ts';
import type { News } from '../../domain/news.ts';
import type { GoalSteps } from '../derivation/goal-steps.ts';
import type { Explained } from '../explanations.ts';
import { germanDay, monthYear } from '../format-german.ts';
import { markdownToHtml } from '../markdown.ts';
import { overallSentence } from '../overall-sentence.ts';
import { type BalanceView, balanceView } from './action-balance.ts';
import {
  type ActionView,
  actionBalance,
  actionViews,
  carriedNote,
  lastTalkView,
  type TalkView,
} from './actions.ts';
import { amendmentSentence } from './amendments.ts';
import { type AnnexView, annexView } from './annex.ts';
import { sectionText } from './comments.ts';
import { type ContextView, contextViews } from './context.ts';
import { isProgramme } from './figures.ts';
import { type GoalView, goalView } from './goal.ts';
import { missingValues } from './missing-values.ts';
import { type NewsView, newsView } from './news.ts';
import { type OverviewGroup, openMarkLine, overviewGroups } from './overview.ts';
import { type SignatureView, signatureViews } from './signatures.ts';

/** What the templates know: finished German strings, booleans and lists, under German names. */
export interface ReportView {
  readonly muster: string;
  readonly jobcenter: string;
  /** `BA` in the edition of one side; empty in the whole one. */
  readonly bereich: string;
  readonly vereinbarung: string;
  readonly jahr: string;
  readonly monat: string;
  readonly berichtsdatum: string;
  readonly datenstand: string;
  readonly fassung: string;
  /** Number of the version this one supersedes; empty for the first. */
  readonly ersetzt: string;
  /** `Fassung 2 ersetzt Fassung 1 vom 28.09.2020. Grund: …`; empty without a reason. */
  readonly korrektur: string;
  readonly kennung: string;
  readonly vorgaenger: string;
  readonly entwurf: boolean;
  readonly rueckgabe: string;
  readonly kernsatz: string;
  readonly ursache: string;
  readonly entscheidungen: readonly { readonly wer: string; readonly was: string; readonly bis: string }[];
  readonly gruppen: readonly OverviewGroup[];
  readonly vermerke: string;
  readonly neu: readonly string[];
  readonly neuigkeiten: NewsView;
  readonly fehlend: readonly string[];
  readonly naechstesGespraech: string;
  readonly massnahmen: readonly ActionView[];
  readonly massnahmenbilanz: string;
  /** The balance of the year-end edition. */
  readonly bilanz: BalanceView;
  /** Set where the list is an older one. */
  readonly massnahmenhinweis: string;
  readonly gespraech: TalkView | null;
  readonly besondereUmstaende: string;
  readonly umfeld: readonly ContextView[];
  readonly umsetzung: string;
  readonly bewertungDerPartner: string;
  readonly bewertungDatum: string;
  /** `ja`, `nein`, or empty where the partners did not say. */
  readonly umstaendeBeruecksichtigt: string;
  /** Which amendments there were, or that there was none. */
  readonly nachtragssatz: string;
  readonly ziele: readonly GoalView[];
  readonly programme: readonly GoalView[];
  readonly programmtitel: string;
  readonly praeambel: string;
  readonly unterschriften: readonly SignatureView[];
  readonly anhang: AnnexView;
  /** The source line the statistics service requires, and whose figures stand beside it. */
  readonly quelle: string;
}

export interface ReportViewInput {
  readonly checked: Checked;
  readonly goals: readonly GoalSteps[];
  readonly news: News;
  readonly chain: Chain;
  readonly charts: ReadonlySet<string>;
  readonly explained: ReadonlyMap<string, Explained>;
  readonly returnBy: Day | null;
  readonly draft: boolean;
  readonly correction?: Correction | null;
}

export function reportView(input: ReportViewInput): ReportView {
  const { checked, goals, chain, charts, explained } = input;
  const assessments = goals.map(({ assessment }) => assessment);
  const { agreement, head } = checked;
  const actions = actionViews(checked);
  const views = assessments.map((assessment) =>
    goalView(assessment, { checked, charts, actions, explained }),
  );
  const municipal = new Set(agreement.indicators.filter(isProgramme).map(({ id }) => id));
  const partners = sectionText(checked, 'bewertung-der-partner');
  return {
    muster: agreement.sampleNotice ?? '',
    jobcenter: agreement.jobcenter.name,
    bereich: checked.scope ?? '',
    vereinbarung: agreement.title,
    jahr: String(agreement.year),
    monat: monthYear(checked.month),
    berichtsdatum: germanDay(head.day),
    datenstand: dataStatusText(checked),
    fassung: String(chain.version),
    ersetzt: chain.version > 1 ? String(chain.version - 1) : '',
    korrektur: correctionText(chain.version, input.correction ?? null),
    kennung: chain.reportId.slice(0, 12),
    vorgaenger: chain.predecessorId?.slice(0, 12) ?? '',
    entwurf: input.draft,
    rueckgabe: input.returnBy === null ? '' : germanDay(input.returnBy),
    kernsatz: overallSentence(assessments, checked.edition === 'jahr', checked.scope),
    ursache: head.cause,
    entscheidungen: head.decisions.map(({ who, what, until }) => ({ wer: who, was: what, bis: until })),
    gruppen: overviewGroups(checked, assessments),
    vermerke: openMarkLine(checked),
    neu: head.news,
    neuigkeiten: newsView(input.news, checked, assessments),
    fehlend: missingValues(checked),
    naechstesGespraech: head.nextTalk === null ? '' : germanDay(head.nextTalk),
    massnahmen: actions,
    massnahmenbilanz: actionBalance(checked),
    bilanz: balanceView(checked),
    massnahmenhinweis: carriedNote(checked),
    gespraech: lastTalkView(checked),
    besondereUmstaende: sectionText(checked, 'besondere-umstaende').html,
    umfeld: contextViews(checked),
    umsetzung: sectionText(checked, 'umsetzung').html,
    bewertungDerPartner: partners.html,
    bewertungDatum: partners.datum,
    umstaendeBeruecksichtigt: partners.beruecksichtigt,
    nachtragssatz: amendmentSentence(checked),
    ziele: views.filter((goal) => !municipal.has(goal.id)),
    programme: views.filter((goal) => municipal.has(goal.id)),
    programmtitel: municipalTitle(checked),
    praeambel: markdownToHtml(agreement.preamble, agreement.place, checked.definitions),
    unterschriften: signatureViews(checked, input.draft),
    anhang: annexView(checked, goals),
    quelle: sourceLine(checked),
  };
}

/** What a new version replaces, and why; a reason ends like a sentence. */
function correctionText(version: number, correction: Correction | null): string {
  if (correction === null) return '';
  const { reason, replaces } = correction;
  const end = /[.!?…]$/u.test(reason) ? '' : '.';
  return `Fassung ${version} ersetzt Fassung ${replaces.version} vom ${germanDay(replaces.day)}. Grund: ${reason}${end}`;
}

/** `Quelle: Statistik der Bundesagentur für Arbeit; eigene Berechnungen; Landesprogramme: Angaben des Landkreises.` */
function sourceLine({ agreement, deliveries }: Checked): string {
  const used = agreement.sources.filter(({ id }) => deliveries.some(({ source }) => source === id));
  const county = agreement.parties.find(({ id }) => id === 'landkreis')?.genitive ?? 'des Landkreises';
  const parts = [
    used.some(({ official }) => official) ? 'Statistik der Bundesagentur für Arbeit' : '',
    'eigene Berechnungen',
    used.some(({ official }) => !official) ? `kommunale Programme: Angaben ${county}` : '',
  ];
  return `Quelle: ${parts.filter((part) => part !== '').join('; ')}.`;
}

/** The newest delivery in the report. */
function dataStatusText(checked: Checked): string {
  const newest = checked.deliveries
    .map((delivery) => delivery.day)
    .toSorted()
    .at(-1);
  return newest === undefined ? 'ohne Lieferung' : germanDay(newest);
}

function municipalTitle(checked: Checked): string {
  const section = checked.agreement.sections.find(({ owner }) => owner === 'Kommune');
  return section === undefined ? '' : `${section.id} ${section.title}`;
}
