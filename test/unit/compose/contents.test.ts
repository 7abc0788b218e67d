import type { Element, RootContent } from 'hast';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/domain/draft.ts';
import { openSample, type Variation, variedReport } from '../../support/sample-report.ts';

const sample = openSample();

const YEAR: Variation = { month: '2020-12', edition: 'jahr' };

function elements(variation: Variation): readonly Element[] {
  return elementsOf(variedReport(sample, variation).tree.children);
}

function elementsOf(nodes: readonly RootContent[]): readonly Element[] {
  return nodes.flatMap((node) => (node.type === 'element' ? [node, ...elementsOf(node.children)] : []));
}

function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** The entries of the table of contents: words and target. */
function entries(variation: Variation): readonly { words: string; target: string }[] {
  const nav = elements(variation).find(({ tagName }) => tagName === 'nav');
  return elementsOf(nav?.children ?? [])
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => ({ words: textOf(link), target: String(link.properties['href']) }));
}

/** An agreement of the two federal sections alone, without glossary, clauses and open points. */
function bare(draft: Draft): Draft {
  // Its actions are fewer, so the lists of earlier months are not held against them.
  const { agreement, actionLists: _, ...rest } = draft;
  const indicators = agreement.indicators.filter(({ owner }) => owner === 'BA');
  const isKnown = ({ indicator }: { readonly indicator: string }) =>
    indicators.some(({ id }) => id === indicator);
  return {
    ...rest,
    agreement: { ...agreement, indicators, glossary: [], clauses: [], openPoints: [] },
    comments: draft.comments.filter(isKnown),
    actions: draft.actions.filter(isKnown),
  };
}

describe('the table of contents of the year-end edition', () => {
  test('names result, goals, programmes, balance, signatures and the parts of the annex', () => {
    expect(entries(YEAR).map(({ words }) => words)).toEqual([
      'Ergebnis des Jahres 2020',
      'Bewertung der Zielvereinbarungspartner vom 28.04.2021',
      'Besondere Umstände',
      'I.1 Integrationsquote',
      'I.2 Bestand an Langzeitleistungsbeziehenden',
      'II Summe der Leistungen zum Lebensunterhalt',
      'III.1 Übertritte in Langzeitarbeitslosigkeit',
      'III.2 Abgänge aus Langzeitarbeitslosigkeit in Erwerbstätigkeit',
      'IV Kommunale Ziele zwischen JC und kommunalem Träger',
      'IV.1 Familien stärken – Perspektiven eröffnen',
      'IV.2 Aktive Eingliederung',
      'IV.3 STABIL',
      'IV.4 Jobperspektive 58+',
      'IV.5 Stabilisierung und Teilhabe am Arbeitsleben',
      'Bilanz der Steuerungsmaßnahmen',
      'Umsetzung der Planungsdokumente und Maßnahmevereinbarungen',
      'Was ist neu',
      'Unterschriften',
      'Anhang',
      'Weitere Bestimmungen der Zielvereinbarung',
      'Kommunale Programme im Wortlaut der Zielvereinbarung',
      'Formeln und Regeln',
      'Glossar',
      'Was die Vereinbarung offen lässt',
      'Quellen und Lieferungen',
    ]);
  });

  test.each([
    ['the sample', YEAR],
    ['an agreement without programmes, glossary, clauses and open points', { ...YEAR, change: bare }],
  ])('leads to a heading with the words of the entry, each place once: %s', (_, variation) => {
    const all = elements(variation);
    for (const { words, target } of entries(variation)) {
      const places = all.filter(({ properties }) => `#${properties['id']}` === target);
      expect(places, target).toHaveLength(1);
      const heading = elementsOf(places).find(({ tagName }) => /^h[2-4]$/.test(tagName));
      expect(heading && textOf(heading)).toBe(words);
    }
  });

  test('a part that has nothing to say is left out, with its heading', () => {
    const words = entries({ ...YEAR, change: bare }).map((entry) => entry.words);
    expect(words.slice(-3)).toEqual(['Anhang', 'Formeln und Regeln', 'Quellen und Lieferungen']);
    const lists = elements({ ...YEAR, change: bare }).filter(({ tagName }) => tagName === 'ul');
    expect(lists.every((list) => list.children.some((child) => child.type === 'element'))).toBe(true);
  });

  test('does not stand in the monthly report, whose first page is the answer', () => {
    expect(entries({})).toEqual([]);
  });
});

describe('the glossary', () => {
  test('is a list with one item for each term', () => {
    const all = elements({});
    const list = all[all.findIndex(({ properties }) => properties['id'] === 'glossar') + 1];
    expect(list?.tagName).toBe('ul');
    const items = (list?.children ?? []).filter((child) => child.type === 'element');
    expect(items).toHaveLength(26);
    expect(items[1] && textOf(items[1])).toBe('AGH: Arbeitsgelegenheiten nach § 16d SGB II.');
  });
});
