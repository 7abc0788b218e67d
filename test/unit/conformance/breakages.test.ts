import { describe, expect, test } from 'vitest';
import { breakages } from '../../conformance/breakages.ts';
import { ownRules } from '../../conformance/own-rules.ts';

describe('the negative controls', () => {
  test('are many, and each names the rules of a standard that must notice', () => {
    expect(breakages.length).toBeGreaterThanOrEqual(20);
    for (const { title, veraPdf } of breakages) {
      expect(veraPdf.length, title).toBeGreaterThan(0);
      for (const rule of veraPdf) expect(rule).toMatch(/^(ua1|3a) \d+(\.\d+)*-\d+$/);
    }
  });

  test('name own rules that exist, and leave no own rule but two without a control', () => {
    const ids = ownRules.map(({ id }) => id);
    const controlled = new Set(breakages.flatMap(({ own }) => own ?? []));
    expect([...controlled].filter((id) => !ids.includes(id))).toEqual([]);
    // qpdf writes an identity into every file, and what is an export no validator knows.
    expect(ids.filter((id) => !controlled.has(id))).toEqual(['kennung', 'exporte']);
  });
});
