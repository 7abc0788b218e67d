import { asKnownOn } from '../check/as-known-on.ts';
import { check, unruled } from '../check/check.ts';
import { compute } from '../compute/compute.ts';
import { nothingToExplain, unknownWord } from '../diagnostic/catalogue/usage.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { germanMonth } from '../diagnostic/german-text.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { Agreement, Indicator, Provider } from '../domain/agreement.ts';
import type { Draft } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import { type Day, type Month, monthOf } from '../domain/month.ts';
import { scopeField } from '../domain/scope.ts';
import { readExports } from '../read/exports.ts';
import { findings } from '../read/findings.ts';
import { suggestion } from '../read/near-miss.ts';
import { read } from '../read/read.ts';
import { chooseAgreements, orderFor } from './choose-orders.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { type Explanation, explanationOf } from './explanation.ts';
import { explanationData } from './explanation-data.ts';
import { explanationText } from './explanation-text.ts';
import { periodIn, scopeToMake } from './period-options.ts';
import { openWorkplace } from './workplace.ts';

/**
 * The derivation of one goal's figures, from the agreement's line to the delivered cell. German: Herleitung.
 *
 * Takes   the goal's id or short name, the report's period, and on wish the month and the day of knowledge.
 * Errors  BED-218 for a goal no agreement has, BED-231 for a month without figures, and those of reading and checking.
 */
export async function explainGoal({ given, terminal }: Call, word: string): Promise<Answer> {
  const opened = openWorkplace(given, terminal);
  if (!opened.ok) return refusal(opened.diagnostics);
  const { data, sources } = opened.value;
  const candidates = chooseAgreements(data, given.text('vereinbarung'));
  if (!candidates.ok) return refusal(candidates.diagnostics, sources);
  const heard: Diagnostic[] = [];
  const scope = scopeToMake(given);
  const explained = candidates.value.flatMap((candidate) => {
    const period = periodIn(given) ?? { month: null, edition: 'monat' as const };
    const agreement = candidate.agreement();
    const order = agreement.ok ? orderFor(candidate, data, period) : agreement;
    const goal = goalNamed(word, goalsOf(agreement, scope));
    if (agreement.ok && goal === undefined) return [];
    const outcome =
      order.ok && goal
        ? explain(
            {
              order: { ...order.value, ...scopeField(scope) },
              goal,
              until: given.month('bis'),
              day: given.day('stand'),
            },
            data,
          )
        : order;
    heard.push(...outcome.diagnostics.filter(({ severity }) => severity === 'error'));
    return outcome.ok && 'figures' in outcome.value ? [outcome.value] : [];
  });
  if (heard.length > 0) return refusal(heard, sources);
  if (explained.length === 0) {
    const goals = candidates.value.flatMap(({ agreement }) => goalsOf(agreement(), scope));
    return refusal([unknownGoal(word, goals)]);
  }
  return answer({
    text: explained.map((each) => explanationText(each, sources.shown)).join('\n'),
    data: { erklaerungen: explained.map(explanationData) },
  });
}

interface Question {
  readonly order: Parameters<typeof read>[0];
  readonly goal: Indicator;
  readonly until: Month | null;
  readonly day: Day | null;
}

function explain({ order, goal, until, day }: Question, data: Files): Outcome<Explanation> {
  const draft = read(order, data);
  if (!draft.ok) return draft;
  // What was known on a day need not have been enough for a report: then the rules are not asked.
  const checked = day === null ? check(draft.value) : done(unruled(knownOn(day, draft.value, data)));
  if (!checked.ok) return checked;
  const assessment = compute(checked.value).find(({ indicator }) => indicator.id === goal.id);
  const explanation = assessment && explanationOf(assessment, checked.value, { until, day });
  if (explanation) return done(explanation);
  const wanted = until ?? checked.value.month;
  return failed(nothingToExplain(null, { goal: goal.id, month: germanMonth(wanted) }));
}

/** Later folders may hold what was known on that day: they are read, too, for the metrics of the edition. */
function knownOn(day: Day, draft: Draft, data: Files): Draft {
  const found = findings();
  const { agreement, whole } = draft;
  const all = whole?.agreement ?? agreement;
  const exports = readExports(all, monthOf(all.year + 2, 12), data, found);
  const known = new Set(agreement.metrics.map(({ id }) => id));
  const sources = new Set(agreement.sources.map(({ id }) => id));
  return asKnownOn(day, {
    ...draft,
    ...(whole && { whole: { ...whole, observations: exports.observations } }),
    observations: exports.observations.filter(({ metric }) => known.has(metric)),
    deliveries: exports.deliveries.filter(({ source }) => sources.has(source)),
  });
}

/** The goals of an agreement, or of one side of it. */
function goalsOf(agreement: Outcome<Agreement>, scope: Provider | undefined): readonly Indicator[] {
  const all = agreement.ok ? agreement.value.indicators : [];
  return all.filter(({ owner }) => scope === undefined || owner === scope);
}

/** `I.1`, `i.1`, `Bestand LZB` */
function goalNamed(word: string, indicators: readonly Indicator[]): Indicator | undefined {
  const wanted = word.normalize('NFC').toLowerCase();
  const named = (...names: readonly string[]) => names.some((name) => name.toLowerCase() === wanted);
  return (
    indicators.find(({ id }) => named(id)) ??
    indicators.find(({ shortName, measure }) => named(shortName, measure))
  );
}

function unknownGoal(word: string, goals: readonly Indicator[]): Diagnostic {
  const ids = [...new Set(goals.map(({ id }) => id))];
  const names = [...new Set(goals.map(({ shortName }) => shortName))];
  const expected = `die Kennung eines Ziels (${ids.join(', ')}) oder der Code einer Meldung`;
  const meant = suggestion(word, [...ids, ...names]);
  return unknownWord(null, { text: word, command: 'erklaeren', suggestion: meant, expected });
}
