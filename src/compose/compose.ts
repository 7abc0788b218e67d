import { conclude, type Outcome } from '../diagnostic/outcome.ts';
import type { Assessment } from '../domain/assessment.ts';
import type { Chain } from '../domain/chain.ts';
import type { ChartSpec } from '../domain/chart-spec.ts';
import { illustrationOf } from '../domain/comment-picture.ts';
import type { Correction } from '../domain/correction.ts';
import type { Checked } from '../domain/draft.ts';
import type { Day } from '../domain/month.ts';
import type { News } from '../domain/news.ts';
import type { Report } from '../domain/report.ts';
import { scopeField } from '../domain/scope.ts';
import { attachmentsOf } from './attachments/attachments.ts';
import { berichtJson } from './bericht-json.ts';
import { goalChart } from './charts/goal-chart.ts';
import { placesChart } from './charts/places-chart.ts';
import { GoalSteps } from './derivation/goal-steps.ts';
import { explanations } from './explanations.ts';
import { germanDay, monthYear } from './format-german.ts';
import { mailText } from './mail.ts';
import type { TemplateSet } from './templates.ts';
import { isPlaces } from './view/figures.ts';
import { provenanceView } from './view/provenance.ts';
import { type ReportView, reportView } from './view/report-view.ts';

/** What a report is composed of. */
export interface Subject {
  readonly checked: Checked;
  readonly assessments: readonly Assessment[];
  readonly news: News;
  readonly templates: TemplateSet;
  readonly chain: Chain;
  /** Set for a draft that goes out for opinions and can never be approved. */
  readonly draft: { readonly returnBy: Day | null } | null;
  /** Set for a version that takes the place of an approved one. */
  readonly correction?: Correction | null;
}

/**
 * The finished German report: a view of plain data poured into the template, parsed into one tree.
 *
 * Takes   a checked agreement, its assessments, the compiled templates and the report's place in the chain.
 * Gives   the report with its tree, charts, `bericht.json` and the words of the mail.
 * Units   none any more: every figure is finished text; charts carry numbers only to place ink.
 * Errors  VOR-402 for a template that asks for a field or helper there is not.
 * Source  docs/handbuch.md, "Der Bericht"; templates/.
 */
export function compose(subject: Subject): Outcome<Report> {
  const { checked, assessments, news, templates, chain, draft, correction = null } = subject;
  const charts = chartSpecs(checked, assessments);
  const explained = explanations(checked, assessments, templates);
  if (!explained.ok) return explained;
  const goals = assessments.map((assessment) => new GoalSteps(assessment, checked));
  const view = reportView({
    explained: explained.value,
    checked,
    goals,
    news,
    chain,
    charts: new Set(charts.keys()),
    returnBy: draft?.returnBy ?? null,
    draft: draft !== null,
    correction,
  });
  const tree = templates.tree(checked.edition === 'jahr' ? 'jahresbericht' : 'managementbericht', view);
  const mail = mailText(checked, assessments, view, templates, mailChart(charts));
  const ziele = goals.map(provenanceView);
  const provenance = templates.tree('herkunft', { ziele });
  if (!tree.ok) return tree;
  if (!provenance.ok) return provenance;
  if (!mail.ok) return mail;
  const json = berichtJson(checked, goals, chain, news, explained.value, correction);
  return conclude(
    {
      ...frame(subject, view),
      tree: tree.value,
      provenance: provenance.value,
      charts,
      illustrations: allIllustrations(checked, templates),
      attachments: attachmentsOf({ checked, assessments, tree: tree.value, json }),
      json,
      mail: mail.value,
    },
    [...tree.diagnostics, ...mail.diagnostics],
  );
}

/** Pictures of the templates and of the comments; their names never meet, for comments' ones begin with the data folder. */
function allIllustrations(
  { pictures = [] }: Checked,
  { illustrations }: TemplateSet,
): Report['illustrations'] {
  const own = pictures.map(illustrationOf).map((each) => [each.name, each] as const);
  return new Map([...illustrations, ...own]);
}

function chartSpecs(checked: Checked, assessments: readonly Assessment[]): ReadonlyMap<string, ChartSpec> {
  const specs = assessments.flatMap((assessment) => {
    if (isPlaces(assessment.indicator)) return [placesChart(assessment, checked.data)];
    return assessment.indicator.target === null ? [] : [goalChart(assessment, checked.data)];
  });
  return new Map(specs.map((spec) => [spec.id, spec]));
}

/** The mail shows the first goal of the agreement. */
function mailChart(charts: ReadonlyMap<string, ChartSpec>): { id: string; alt: string } | null {
  const first = charts.values().next().value;
  return first === undefined ? null : { id: first.id, alt: first.alt };
}

/** What surrounds the tree: titles, running head and foot, identity. */
function frame(
  subject: Subject,
  view: ReportView,
): Omit<Report, 'tree' | 'provenance' | 'charts' | 'illustrations' | 'attachments' | 'json' | 'mail'> {
  const { checked, chain, draft } = subject;
  const { agreement } = checked;
  const name = editionName(subject, view);
  return {
    agreement: agreement.id,
    month: checked.month,
    edition: checked.edition,
    ...scopeField(checked.scope),
    draft: draft !== null,
    version: chain.version,
    day: checked.head.day,
    title: `${name.replaceAll('\u00a0', ' ')} – ${agreement.jobcenter.name}`,
    subject: `${agreement.title}: Soll und Ist, ${monthYear(checked.month).replaceAll('\u00a0', ' ')}`,
    author: agreement.jobcenter.name,
    header: { left: agreement.jobcenter.name, right: name },
    footer: {
      left: `${draft === null ? `Fassung ${chain.version}` : 'Entwurf'} · Kennung ${view.kennung}`,
      notice: agreement.sampleNotice,
    },
    watermark: draft === null ? null : draftMark(draft.returnBy),
    reportId: chain.reportId,
    predecessorId: chain.predecessorId,
  };
}

function editionName({ checked, draft }: Subject, view: ReportView): string {
  const { year } = checked.agreement;
  const name = checked.edition === 'jahr' ? `Jahresbericht ${year}` : `Managementbericht ${view.monat}`;
  const side = checked.scope === undefined ? '' : `, Bereich ${checked.scope}`;
  return `${draft === null ? '' : 'Entwurf: '}${name}${side}`;
}

function draftMark(returnBy: Day | null): string {
  return returnBy === null ? 'Entwurf' : `Entwurf – Rückgabe bis ${germanDay(returnBy)}`;
}
