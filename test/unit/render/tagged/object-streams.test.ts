import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  crossReferenceStream,
  ObjectStreams,
  type Stream,
} from '../../../../src/render/tagged/object-streams.ts';

/** The n-th object of a stream: its number and its text. */
function objectAt({ bytes, dictionary }: Stream, index: number): readonly [number: number, text: string] {
  const text = inflateSync(bytes).toString('latin1');
  const first = Number(/\/First (\d+)/.exec(dictionary)?.[1]);
  const head = text.slice(0, first).trim().split(' ').map(Number);
  const [number = 0, start = 0] = head.slice(2 * index);
  return [number, text.slice(first + start, first + (head[2 * index + 3] ?? text.length))];
}

/** The rows of a cross-reference stream, each with what was taken from the row above it added again. */
function rowsOf({ bytes, dictionary }: Stream): readonly (readonly number[])[] {
  expect(dictionary).toContain('/DecodeParms << /Predictor 12 /Columns 7 >>');
  const packed = inflateSync(bytes);
  const rows: number[][] = [];
  for (let at = 0; at < packed.length; at += 8) {
    const [filter, ...row] = packed.subarray(at, at + 8);
    expect(filter).toBe(2);
    rows.push(row.map((byte, column) => (byte + (rows.at(-1)?.[column] ?? 0)) & 255));
  }
  return rows;
}

function packed(count: number): readonly Stream[] {
  const objects = new ObjectStreams();
  for (let number = 1; number <= count; number += 1) objects.begin(number).put(`<< /N ${number} >>`);
  const { streams, numbers } = objects.end();
  expect(numbers).toHaveLength(count);
  return streams;
}

test('packed objects are found by number and index', () => {
  const streams = packed(450);
  expect(streams.map(({ dictionary }) => /\/N (\d+)/.exec(dictionary)?.[1])).toEqual(['200', '200', '50']);
  for (const number of [1, 7, 200, 201, 400, 401, 450]) {
    const stream = streams[Math.floor((number - 1) / 200)] as Stream;
    expect(objectAt(stream, (number - 1) % 200)).toEqual([number, `<< /N ${number} >>\n`]);
  }
});

test('a stream that is full is followed by another only when an object needs it', () => {
  expect(packed(200)).toHaveLength(1);
  expect(packed(201)).toHaveLength(2);
});

test('the cross-reference stream has one row for each object and one for the free head', () => {
  const offsets = [0x01020304, 0, 0x05];
  const stream = crossReferenceStream({ offsets, packed: [2], firstStream: 3 }, '/Root 1 0 R');
  expect(stream.dictionary).toContain('/Size 4');
  expect(rowsOf(stream)).toEqual([
    [0, 0, 0, 0, 0, 255, 255],
    [1, 1, 2, 3, 4, 0, 0],
    [2, 0, 0, 0, 3, 0, 0],
    [1, 0, 0, 0, 5, 0, 0],
  ]);
});

test('the 201st object packed is the first of the second stream', () => {
  const numbers = Array.from({ length: 201 }, (_, index) => index + 1);
  const places = { offsets: [...numbers, 0, 0, 0], packed: numbers, firstStream: 202 };
  expect(rowsOf(crossReferenceStream(places, '')).slice(200, 202)).toEqual([
    [2, 0, 0, 0, 202, 0, 199],
    [2, 0, 0, 0, 203, 0, 0],
  ]);
});

test('the rows of neighbours are all the same difference: 2,500 objects take a few hundred bytes', () => {
  const numbers = Array.from({ length: 2500 }, (_, index) => index + 1);
  const places = { offsets: numbers.map(() => null), packed: numbers, firstStream: 2501 };
  const { bytes } = crossReferenceStream(places, '');
  expect([...inflateSync(bytes).subarray(3 * 8, 4 * 8)]).toEqual([2, 0, 0, 0, 0, 0, 0, 1]);
  expect(bytes.length).toBeLessThan(300);
});
