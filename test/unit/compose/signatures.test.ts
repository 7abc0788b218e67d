import type { Element, RootContent } from 'hast';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/domain/draft.ts';
import { openSample, type Variation, variedReport } from '../../support/sample-report.ts';

const sample = openSample();

const YEAR: Variation = { month: '2020-12', edition: 'jahr' };
const signedMonthly = (draft: Draft): Draft => ({
  ...draft,
  agreement: { ...draft.agreement, signedMonthly: true },
});

/** Name and tooltip of every field in a report. */
function fields(variation: Variation): readonly (readonly [unknown, unknown])[] {
  return elementsOf(variedReport(sample, variation).tree.children)
    .filter(({ properties }) => [properties['className']].flat().includes('unterschriftsfeld'))
    .map(({ properties }) => [properties['dataFeld'], properties['title']]);
}

function linesToSignOn(variation: Variation): number {
  return elementsOf(variedReport(sample, variation).tree.children).filter(({ tagName }) => tagName === 'hr')
    .length;
}

function elementsOf(nodes: readonly RootContent[]): readonly Element[] {
  return nodes.flatMap((node) => (node.type === 'element' ? [node, ...elementsOf(node.children)] : []));
}

test.each(['monat', 'jahr'] as const)(
  'the address of a body stands where it signs, in the edition %s',
  (edition) => {
    const address = 'Rudolf-Breitscheid-Straße 20, 06526 Sangerhausen';
    const change = (draft: Draft): Draft => {
      const parties = draft.agreement.parties.map((each) =>
        each.id === 'landkreis' ? { ...each, address } : each,
      );
      return { ...draft, agreement: { ...draft.agreement, parties } };
    };
    const month = edition === 'jahr' ? '2020-12' : '2020-08';
    const { tree } = variedReport(sample, { month, edition, change });
    const words = elementsOf(tree.children)
      .filter(({ tagName }) => tagName === 'p')
      .map(textContent);
    expect(words).toContain(`Dr. Angelika KleinLandrätinLandkreis Mansfeld-Südharz${address}`);
    expect(words).toContain('Annette MüllerGeschäftsführerinJobcenter Mansfeld-Südharz');
  },
);

function textContent(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textContent).join('') : '';
}

describe('fields for electronic signatures', () => {
  test('stand in the year-end edition, one for each signatory, named after the party', () => {
    expect(fields(YEAR)).toEqual([
      [
        'Unterschrift_Agentur',
        'Unterschrift: Dr. Martina Scherer, Vorsitzende der Geschäftsführung, Agentur für Arbeit Sangerhausen',
      ],
      ['Unterschrift_Landkreis', 'Unterschrift: Dr. Angelika Klein, Landrätin, Landkreis Mansfeld-Südharz'],
      [
        'Unterschrift_Jobcenter',
        'Unterschrift: Annette Müller, Geschäftsführerin, Jobcenter Mansfeld-Südharz',
      ],
    ]);
  });

  test('leave the line for place and date, to be written by hand', () => {
    expect(linesToSignOn(YEAR)).toBe(3);
  });

  test('do not stand in a draft, which has plain lines', () => {
    const draft: Variation = { ...YEAR, returnBy: '2021-05-01' };
    expect(fields(draft)).toEqual([]);
    expect(linesToSignOn(draft)).toBe(6);
  });

  test('stand in the monthly report only where the agreement says so, and never in its draft', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ change: signedMonthly })).toHaveLength(3);
    expect(fields({ change: signedMonthly, returnBy: '2020-10-02' })).toEqual([]);
  });

  test('have names of their own where two sign for one party', () => {
    const two = (draft: Draft): Draft => {
      const { signatories } = draft.agreement;
      const doubled = signatories.flatMap((each) => (each.party === 'landkreis' ? [each, each] : [each]));
      return { ...draft, agreement: { ...draft.agreement, signatories: doubled } };
    };
    expect(fields({ ...YEAR, change: two }).map(([name]) => name)).toEqual([
      'Unterschrift_Agentur',
      'Unterschrift_Landkreis',
      'Unterschrift_Landkreis_2',
      'Unterschrift_Jobcenter',
    ]);
  });
});
