import { expect, test } from 'vitest';
import { printDocument } from '../../../src/cli/print-document.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';

function printed(count: number): { readonly text: string; readonly portions: number } {
  const terminal = fakeTerminal();
  const portions: string[] = [];
  const items = Array.from({ length: count }, (_, at) => ({ at }));
  printDocument(
    { schema: 'x', liste: [] },
    { name: 'zellen', items },
    { ...terminal, out: (text) => portions.push(text) },
  );
  return { text: portions.join(''), portions: portions.length };
}

test.each([0, 1, 2000, 4001])('a list of %i items is one document, whatever its length', (count) => {
  const { text } = printed(count);
  expect(JSON.parse(text)).toEqual({
    schema: 'x',
    liste: [],
    zellen: Array.from({ length: count }, (_, at) => ({ at })),
  });
});

test('a long list goes out in portions', () => {
  expect(printed(10_000).portions).toBeGreaterThan(5);
});
