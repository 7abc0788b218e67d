import type { Assessment } from '../domain/assessment.ts';
import { decimalText } from '../domain/decimal.ts';
import type { Checked } from '../domain/draft.ts';
import { monthText } from '../domain/month.ts';
import type { GoalNews, News, RevisedValue } from '../domain/news.ts';
import type { Observation } from '../domain/observation.ts';
import { amendmentBehind } from './amendment-behind.ts';
import { DATA_STATUS } from './data-status.ts';
import { knownValue } from './json-figures.ts';
import { ratingWord } from './rating-words.ts';
import { changeWord } from './view/change-words.ts';
import { agreedFigure } from './view/figures.ts';

/** What is new, as `bericht.json` tells it: goals without news are left out. */
export function newsJson(news: News, checked: Checked, assessments: readonly Assessment[]) {
  const { against } = news;
  return {
    gegenueber: against && {
      monat: monthText(against.month),
      ausgabe: against.edition,
      fassung: against.version,
      berichtsdatum: against.day,
      kennung: against.reportId,
    },
    neueLieferungen: news.newDeliveries,
    entfalleneZiele: news.dropped,
    ziele: news.goals.filter(hasNews).flatMap((goal) => {
      const assessment = assessments.find(({ indicator }) => indicator.id === goal.indicator);
      return assessment ? [goalJson(goal, assessment, against)] : [];
    }),
    werte: news.revised.map((value) => revisedJson(value, checked)),
    fortgeschrieben: news.moved.map((value) => revisedJson(value, checked)),
  };
}

function hasNews({ added, months, agreedBefore, ratingBefore, overtaken }: GoalNews): boolean {
  return added || [agreedBefore, ratingBefore].some(Boolean) || months.length + overtaken.length > 0;
}

function goalJson(goal: GoalNews, { indicator, judged }: Assessment, against: News['against']) {
  const { target } = indicator;
  const amendment = amendmentBehind(indicator, against);
  return {
    id: goal.indicator,
    hinzugekommen: goal.added,
    neueMonate: goal.months.map(({ month, final, known }) => ({
      monat: monthText(month),
      datenstand: final ? 'endgültig' : 'vorläufig',
      bisherVorlaeufig: final && known,
    })),
    vereinbart: goal.agreedBefore && {
      bisher: goal.agreedBefore.text,
      jetzt: target === null ? null : agreedFigure(indicator, target),
      jetztWert: target === null ? null : decimalText(target),
      nachtrag: amendment && { titel: amendment.title, unterzeichnet: amendment.signed },
    },
    bewertung: goal.ratingBefore && {
      bisher: goal.ratingBefore.text,
      jetzt: ratingWord(indicator, judged),
    },
    ueberholteKommentare: goal.overtaken.map(({ comment, since, months, amendments }) => ({
      stelle: comment.party,
      datum: comment.day,
      lieferung: since,
      neueMonate: months.map(monthText),
      ...(amendments.length > 0 && {
        nachtraege: amendments.map(({ title, signed }) => ({ titel: title, unterzeichnet: signed })),
      }),
    })),
  };
}

/** What is held back now is not told from before either. */
function revisedJson(value: RevisedValue, checked: Checked) {
  const { before, after, goals } = value;
  const hidden = after.status === 'suppressed';
  return {
    ziele: goals,
    messgroesse: after.metric,
    name: checked.agreement.metrics.find(({ id }) => id === after.metric)?.label ?? after.metric,
    monat: monthText(after.month),
    aenderung: changeWord(value),
    bisher: hidden ? null : version(before),
    jetzt: version(after),
    grund: after.reason ?? null,
  };
}

function version(observation: Observation) {
  return {
    wert: knownValue(observation),
    datenstand: DATA_STATUS[observation.status],
    lieferung: observation.delivery,
  };
}
