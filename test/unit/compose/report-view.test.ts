import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/domain/draft.ts';
import { openSample, variedReport } from '../../support/sample-report.ts';

const sample = openSample();

/** The words of the sample report of August, after a change to what was read. */
function words(change: (draft: Draft) => Draft, returnBy?: string): string {
  return textOf(variedReport(sample, { change, ...(returnBy === undefined ? {} : { returnBy }) }).tree);
}

function textOf(node: { value?: string; children?: readonly unknown[] }): string {
  if (node.value !== undefined) return node.value;
  return (node.children ?? []).map((child) => textOf(child as typeof node)).join('');
}

describe('the report says', () => {
  test('that a required comment is missing, and prints no empty opinion', () => {
    const text = words((draft) => ({
      ...draft,
      comments: draft.comments.filter(({ indicator }) => indicator !== 'I.1'),
    }));
    expect(text).toContain('Der Kommentar fehlt noch.');
    expect(text.split('Stellungnahme der Agentur für Arbeit')).toHaveLength(5);
  });

  test('that there is nothing to decide', () => {
    const text = words((draft) => ({ ...draft, head: { ...draft.head, decisions: [] } }));
    expect(text).toContain('Kein Entscheidungsbedarf.');
  });

  test('overdue actions first, then the others by their number, done ones last', () => {
    const text = words((draft) => draft);
    const places = [
      'Absolventengespräche',
      'Telefonische',
      'Beratung aller',
      'Bewerberauswahl',
      'Wöchentliche',
      'Hygienekonzepte',
    ];
    const found = places.map((place) => text.indexOf(place));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(text).toContain('überfällig');
  });

  test('the first due date of a postponed action, the day and the reason', () => {
    expect(words((draft) => draft)).toContain('ursprünglich 30.09.2020; verschoben am 22.09.2020');
  });

  test('that it is a draft, until when it comes back, and that nobody can release it', () => {
    const text = words((draft) => draft, '2020-10-02');
    expect(text).toContain('Entwurf zur Stellungnahme. Rückgabe bis 02.10.2020.');
    expect(text).toContain('kann nicht freigegeben werden');
  });

  test('the overall sentence in the words of the sample', () => {
    expect(words((draft) => draft)).toContain('Alle vier Jahresziele werden voraussichtlich nicht erreicht.');
  });
});
