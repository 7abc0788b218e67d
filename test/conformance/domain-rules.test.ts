import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/programme.ts';
import { type DomainRule, domainRules } from './domain-rules.ts';

const SECTIONS = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '5', '7', 'edge'];

/** Why a rule's test does not show it; null where it does. */
function complaint({ file, test: name }: DomainRule): string | null {
  const path = join(ROOT, 'test', file);
  if (!existsSync(path)) return `${file} does not exist`;
  return runs(readFileSync(path, 'utf8'), name) ? null : `${file} runs no test „${name}“`;
}

/** True where a test of that name is called, and not passed over. */
function runs(source: string, name: string): boolean {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const call = new RegExp(`([\\w.]*)\\(\\s*(['"\`])${literal}\\2\\s*,`, 'u').exec(source);
  return call !== null && !/skip|todo|fails/.test(call[1] ?? '');
}

describe('the rules of the field', () => {
  test('are each shown by a test that exists', () => {
    expect(domainRules.map(complaint).filter((found) => found !== null)).toEqual([]);
  });

  test('are told once each', () => {
    const names = domainRules.map(({ section, rule }) => `${section} ${rule}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('come from every section', () => {
    expect([...new Set(domainRules.map(({ section }) => section))].toSorted()).toEqual(SECTIONS);
  });
});

test('a test that was renamed, passed over or thrown away is missed', () => {
  const source = "test('a quota divides sums', () => {});\ntest.skip('later', () => {});";
  expect(runs(source, 'a quota divides sums')).toBe(true);
  expect(['a quota divides', 'a quota divides sums, too', 'later'].map((name) => runs(source, name))).toEqual(
    [false, false, false],
  );
  expect(complaint({ section: 'edge', rule: '', file: 'unit/nowhere.test.ts', test: '' })).toContain(
    'does not exist',
  );
});
