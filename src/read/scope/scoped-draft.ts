import type { Agreement, Provider } from '../../domain/agreement.ts';
import type { Draft, InputFile, ReportHead } from '../../domain/draft.ts';
import { standsIn } from '../../domain/scope.ts';
import { notAmong } from '../not-among.ts';
import { scopedAgreement } from './scoped-agreement.ts';
import { scopedExports } from './scoped-exports.ts';

/**
 * The edition of one side: what does not belong to it is not there any more. German: Teilausgabe.
 *
 * Everything that follows `check` sees this part alone, so nothing of the other side can come into a file, a page or a
 * mail. `check` has the whole beside it, to withhold in each edition what is withheld in all.
 */
export function scopedDraft(draft: Draft, scope: Provider): Draft {
  const agreement = scopedAgreement(draft.agreement, scope);
  const goals = new Set(agreement.indicators.map(({ id }) => id));
  const metrics = new Set(agreement.metrics.map(({ id }) => id));
  const sources = new Set(agreement.sources.map(({ id }) => id));
  const comments = draft.comments.filter(({ indicator }) => goals.has(indicator));
  const texts = draft.texts.filter((each) => standsIn(scope, each.scope));
  const talks = draft.talks.filter((each) => standsIn(scope, each.scope));
  const exports = scopedExports(draft, { metrics, sources });
  const shown = scopedPictures(draft, { comments, texts });
  const definitions = without(leftOut(draft, { comments, texts, talks }), draft.definitions);
  return {
    ...draft,
    scope,
    consulted: notAmong(
      [...exports.deliveries, ...definitions, ...(shown.pictures ?? [])],
      [...draft.deliveries, ...draft.definitions, ...(draft.pictures ?? []), ...(draft.consulted ?? [])],
    ),
    whole: {
      agreement: draft.agreement,
      observations: draft.observations,
      actions: draft.actions,
      talks: draft.talks,
      ...(draft.actionLists && { actionLists: draft.actionLists }),
    },
    agreement,
    head: scopedHead(draft.head, scope, agreement),
    ...exports,
    comments,
    texts,
    talks,
    actions: draft.actions.filter(({ indicator }) => goals.has(indicator)),
    ...(draft.actionLists && { actionLists: { ...draft.actionLists, earlier: [] } }),
    definitions,
    ...shown,
  };
}

/** Sentences that speak of the whole report give way to those for this side. */
function scopedHead(head: ReportHead, scope: Provider, { indicators, metrics }: Agreement): ReportHead {
  const { scoped, ...common } = head;
  const ofGoal = ({ indicator }: { readonly indicator: string }) =>
    indicators.some(({ id }) => id === indicator);
  return {
    ...common,
    ...(scoped?.[scope] ?? { cause: '', decisions: [], news: [] }),
    pending: head.pending.filter(({ metric }) => metrics.some(({ id }) => id === metric)),
    estimates: head.estimates.filter(ofGoal),
    explanations: head.explanations.filter(ofGoal),
    context: head.context.filter((each) => standsIn(scope, each.scope)),
  };
}

type Texts = Pick<Draft, 'comments' | 'texts' | 'talks'>;

/** Files of texts that do not stand in the edition: a change in one of them makes no new version of it. */
function leftOut(whole: Texts, kept: Texts): ReadonlySet<string> {
  const files = ({ comments, texts, talks }: Texts) =>
    [...comments, ...texts, ...talks].map(({ place }) => place.file);
  const stay = new Set(files(kept));
  return new Set(files(whole).filter((file) => !stay.has(file)));
}

/** A picture stands where a text shows it; which other texts do is nobody's business. */
function scopedPictures(
  { pictures }: Draft,
  kept: Pick<Draft, 'comments' | 'texts'>,
): Pick<Draft, 'pictures'> {
  const stay = new Set([...kept.comments, ...kept.texts].map(({ place }) => place.file));
  const own = pictures?.map((each) => ({ ...each, shownIn: each.shownIn.filter((file) => stay.has(file)) }));
  return own === undefined ? {} : { pictures: own.filter(({ shownIn }) => shownIn.length > 0) };
}

function without(files: ReadonlySet<string>, definitions: readonly InputFile[]): readonly InputFile[] {
  return definitions.filter(({ file }) => !files.has(file));
}
