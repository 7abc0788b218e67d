import type { Assessment } from '../../domain/assessment.ts';
import type { Chain } from '../../domain/chain.ts';
import type { Checked } from '../../domain/draft.ts';
import type { Day } from '../../domain/month.ts';
import { germanDay, monthYear } from '../format-german.ts';
import { markdownToHtml } from '../markdown.ts';
import { overallSentence } from '../overall-sentence.ts';
import { type ActionView, actionBalance, actionViews, lastTalkView, type TalkView } from './actions.ts';
import { type AnnexView, annexView } from './annex.ts';
import { sectionText } from './comments.ts';
import { type GoalView, goalView } from './goal.ts';
import { missingValues, type OverviewGroup, overviewGroups } from './overview.ts';

/** What the templates know: finished German strings, booleans and lists, under German names. */
export interface ReportView {
  readonly muster: string;
  readonly jobcenter: string;
  readonly vereinbarung: string;
  readonly jahr: string;
  readonly monat: string;
  readonly berichtsdatum: string;
  readonly datenstand: string;
  readonly fassung: string;
  readonly kennung: string;
  readonly vorgaenger: string;
  readonly entwurf: boolean;
  readonly rueckgabe: string;
  readonly kernsatz: string;
  readonly ursache: string;
  readonly entscheidungen: readonly { readonly wer: string; readonly was: string; readonly bis: string }[];
  readonly gruppen: readonly OverviewGroup[];
  readonly neu: readonly string[];
  readonly fehlend: readonly string[];
  readonly naechstesGespraech: string;
  readonly massnahmen: readonly ActionView[];
  readonly massnahmenbilanz: string;
  readonly gespraech: TalkView | null;
  readonly besondereUmstaende: string;
  readonly umsetzung: string;
  readonly bewertungDerPartner: string;
  readonly bewertungDatum: string;
  readonly ziele: readonly GoalView[];
  readonly programme: readonly GoalView[];
  readonly programmtitel: string;
  readonly praeambel: string;
  readonly partner: readonly string[];
  readonly unterschriften: readonly SignatureView[];
  readonly anhang: AnnexView;
}

/** One of the three blocks at the end. German: Unterschriftsblock. */
export interface SignatureView {
  readonly name: string;
  readonly funktion: string;
  readonly stelle: string;
  readonly vereinbartAm: string;
}

export interface ReportViewInput {
  readonly checked: Checked;
  readonly assessments: readonly Assessment[];
  readonly chain: Chain;
  readonly charts: ReadonlySet<string>;
  readonly returnBy: Day | null;
  readonly draft: boolean;
}

export function reportView(input: ReportViewInput): ReportView {
  const { checked, assessments, chain, charts } = input;
  const { agreement, head } = checked;
  const goals = assessments.map((assessment) => goalView(assessment, checked, charts));
  const municipal = new Set(
    agreement.indicators.filter(({ owner }) => owner === 'Kommune').map(({ id }) => id),
  );
  const partners = sectionText(checked, 'bewertung-der-partner');
  return {
    muster: agreement.sampleNotice ?? '',
    jobcenter: agreement.jobcenter.name,
    vereinbarung: agreement.title,
    jahr: String(agreement.year),
    monat: monthYear(checked.month),
    berichtsdatum: germanDay(head.day),
    datenstand: dataStatusText(checked),
    fassung: String(chain.version),
    kennung: chain.reportId.slice(0, 12),
    vorgaenger: chain.predecessorId?.slice(0, 12) ?? '',
    entwurf: input.draft,
    rueckgabe: input.returnBy === null ? '' : germanDay(input.returnBy),
    kernsatz: overallSentence(assessments, checked.edition === 'jahr'),
    ursache: head.cause,
    entscheidungen: head.decisions.map(({ who, what, until }) => ({ wer: who, was: what, bis: until })),
    gruppen: overviewGroups(checked, assessments),
    neu: head.news,
    fehlend: missingValues(checked),
    naechstesGespraech: head.nextTalk === null ? '' : germanDay(head.nextTalk),
    massnahmen: actionViews(checked),
    massnahmenbilanz: actionBalance(checked),
    gespraech: lastTalkView(checked),
    besondereUmstaende: sectionText(checked, 'besondere-umstaende').html,
    umsetzung: sectionText(checked, 'umsetzung').html,
    bewertungDerPartner: partners.html,
    bewertungDatum: partners.datum,
    ziele: goals.filter((goal) => !municipal.has(goal.id)),
    programme: goals.filter((goal) => municipal.has(goal.id)),
    programmtitel: municipalTitle(checked),
    praeambel: markdownToHtml(agreement.preamble),
    partner: agreement.parties.map((party) => party.name),
    unterschriften: signatures(checked),
    anhang: annexView(checked, assessments),
  };
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

function signatures(checked: Checked): readonly SignatureView[] {
  return checked.agreement.signatories.map(({ name, role, body, signed }) => ({
    name,
    funktion: role,
    stelle: body,
    vereinbartAm: `${signed.place ?? 'Ort offen (in der Vorlage nicht lesbar)'}, ${germanDay(signed.day)}`,
  }));
}
