import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/cli/command.ts';
import { printAnswer } from '../../../src/cli/print-answer.ts';
import { readAsWindows1252 } from '../../../src/diagnostic/catalogue/csv.ts';
import { notAMonth } from '../../../src/diagnostic/catalogue/usage.ts';
import { placeIn } from '../../../src/domain/place.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';

const notices = ['a', 'b', 'c'].map((name) => readAsWindows1252(placeIn(`data/${name}.csv`, 1, 1), {}));
const error = notAMonth(null, { text: 'x' });

function printed(command: string, diagnostics = notices, ...options: readonly string[]): string {
  const terminal = fakeTerminal();
  printAnswer(answer({ diagnostics }), [command, ...options], terminal);
  return terminal.stdout() + terminal.stderr();
}

describe('the same notice about several files', () => {
  test('is told once, and all are counted', () => {
    const text = printed('erstellen');
    expect(text.match(/CSV-101/g)).toHaveLength(1);
    expect(text).toContain('Als Windows-1252 gelesen: an 3 Stellen.');
    expect(text).toMatch(/\n3 Hinweise\.\n$/);
  });

  test.each([
    ['by the check', () => printed('pruefen')],
    ['beside an error', () => printed('erstellen', [...notices, error])],
    ['as data', () => printed('erstellen', notices, '--json')],
  ])('is told with every place %s', (_, print) => {
    expect(print().match(/CSV-101/g)).toHaveLength(3);
    expect(print()).toContain('data/b.csv');
  });

  test('stands alone where it was found once', () => {
    expect(printed('erstellen', notices.slice(0, 1))).toContain('data/a.csv:1:1: Hinweis CSV-101');
  });
});
