import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Remembered } from '../../../src/domain/remembered.ts';

test('what is asked for again and again outlives what came once', () => {
  const remembered = new Remembered<{ readonly text: string }>(10);
  const made: string[] = [];
  const make = (text: string) => ({ text: made[made.push(text) - 1] ?? '' });
  for (let number = 0; number <= 100; number += 1) {
    expect(remembered.of('immer', make)).toEqual({ text: 'immer' });
    expect(remembered.of(`einmal ${number}`, make)).toEqual({ text: `einmal ${number}` });
  }
  expect(made.filter((text) => text === 'immer')).toHaveLength(1);
  remembered.of('einmal 1', make);
  expect(made.filter((text) => text === 'einmal 1')).toHaveLength(2);
});

test('never holds more than it was told', () => {
  const remembered = new Remembered<object>(10);
  const numbers = Array.from({ length: 1000 }, (_, number) => String(number));
  for (const number of numbers) remembered.of(number, () => ({}));
  const anew: string[] = [];
  for (const number of numbers.toReversed()) remembered.of(number, (text) => ({ at: anew.push(text) }));
  expect(anew.length).toBeGreaterThanOrEqual(990);
});

test.each(['Integration in Arbeit', 'Łódź – Дом – 34 %', '\ud800 ohne Paar, allein'])(
  'makes it of the very letters: %s',
  (text) => expect(new Remembered<{ text: string }>(2).of(text, (own) => ({ text: own }))).toEqual({ text }),
);

test('a word keeps nothing alive of the file it was cut out of', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const remembered = new Remembered<{ text: string }>(10);
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  for (let file = 0; file < 5; file += 1) {
    const content = `Wort Nummer ${file} und was folgt `.repeat(100_000);
    remembered.of(content.slice(0, 24), (text) => ({ text: text.slice(0, 20) }));
  }
  expect(used() - before).toBeLessThan(3_000_000);
});
