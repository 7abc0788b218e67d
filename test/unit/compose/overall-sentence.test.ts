import { describe, expect, test } from 'vitest';
import { overallSentence, shortResult } from '../../../src/compose/overall-sentence.ts';
import type { Assessment, Rating } from '../../../src/domain/assessment.ts';

/** As much of an assessment as the overall sentence looks at. */
function goal(rating: Rating | null, missesTarget: boolean | null, counted = true): Assessment {
  return {
    indicator: { counted },
    judged: rating === null ? null : { rating },
    outlook: { missesTarget },
  } as unknown as Assessment;
}

describe('the overall sentence within the year', () => {
  test('says how many lie where, the clear ones first', () => {
    const goals = [goal('clear', true), goal('near', true), goal('clear', true), goal('clear', true)];
    expect(overallSentence(goals, false)).toBe(
      'Drei von vier Zielwerten liegen deutlich, einer liegt knapp außerhalb des Solls. ' +
        'Alle vier Jahresziele werden voraussichtlich nicht erreicht.',
    );
  });

  test('names what lies on plan', () => {
    expect(overallSentence([goal('on-plan', false), goal('on-plan', false)], false)).toBe(
      'Beide Zielwerte liegen im Soll. Beide Jahresziele werden voraussichtlich erreicht.',
    );
    expect(overallSentence([goal('on-plan', false), goal('near', true), goal('on-plan', false)], false)).toBe(
      'Einer von drei Zielwerten liegt knapp außerhalb des Solls, zwei liegen im Soll. ' +
        'Eines von drei Jahreszielen wird voraussichtlich nicht erreicht.',
    );
  });

  test('says of how many goals the end is open', () => {
    const open = goal('on-plan', null);
    const outlook = (...goals: readonly Assessment[]) => overallSentence(goals, false).split('. ')[1];
    expect(outlook(goal('clear', true), goal('on-plan', false), open, open, open, open)).toBe(
      'Eines von sechs Jahreszielen wird voraussichtlich nicht erreicht, eines erreicht, bei vier ist es offen.',
    );
    expect(outlook(goal('on-plan', false), goal('on-plan', false), open)).toBe(
      'Zwei von drei Jahreszielen werden voraussichtlich erreicht, bei einem ist es offen.',
    );
    expect(outlook(goal('clear', true), open)).toBe(
      'Eines von zwei Jahreszielen wird voraussichtlich nicht erreicht, bei einem ist es offen.',
    );
  });

  test('leaves out goals that are not counted, and says when one cannot be computed', () => {
    const goals = [goal('clear', null, false), goal('on-plan', null), goal('not-computable', null)];
    expect(overallSentence(goals, false)).toBe(
      'Einer von zwei Zielwerten liegt im Soll, einer ist noch nicht berechenbar.',
    );
  });

  test('a target without a plan within the year waits for its end, and is not called uncomputable', () => {
    expect(overallSentence([goal('on-plan', null), goal('unrated', null)], false)).toBe(
      'Einer von zwei Zielwerten liegt im Soll, einer bleibt bis zum Jahresende ohne Bewertung.',
    );
  });

  test('a single goal is spoken of in the singular', () => {
    expect(overallSentence([goal('near', true)], false)).toBe(
      'Der Zielwert liegt knapp außerhalb des Solls. Das Jahresziel wird voraussichtlich nicht erreicht.',
    );
  });
});

describe('the overall sentence of the year', () => {
  test('gives the computed result only', () => {
    expect(overallSentence([goal('missed', null), goal('missed', null)], true)).toBe(
      'Rechnerisch wurde keiner der beiden Zielwerte erreicht.',
    );
    expect(overallSentence([goal('reached', null), goal('missed', null)], true)).toBe(
      'Einer von zwei Zielwerten wurde rechnerisch erreicht.',
    );
  });

  test('the mail carries it in five words', () => {
    expect(shortResult([goal('clear', true), goal('on-plan', false)], false)).toBe(
      '1 von 2 Zielwerten im Soll',
    );
  });
});
