import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { crossReferenceStream, objectStreams } from '../../../../src/render/tagged/object-streams.ts';

test('packed objects are found by number and index', () => {
  const objects = Array.from({ length: 450 }, (_, index) => ({ id: index + 1, text: `<< /N ${index} >>` }));
  const { streams, locations } = objectStreams(objects, 1000);
  expect(streams.map(({ id }) => id)).toEqual([1000, 1001, 1002]);
  expect(locations.get(201)).toEqual({ kind: 'packed', stream: 1001, index: 0 });
  const [first] = streams;
  const text = inflateSync(first?.bytes ?? new Uint8Array()).toString('latin1');
  const start = Number(/\/First (\d+)/.exec(first?.dictionary ?? '')?.[1]);
  const offset = Number(text.split(' ')[2 * 7 + 1]);
  expect(text.slice(start + offset)).toMatch(/^<< \/N 7 >>/);
});

test('the cross-reference stream has one row for each object and one for the free head', () => {
  const locations = new Map([
    [1, { kind: 'byte', offset: 0x01020304 }],
    [2, { kind: 'packed', stream: 3, index: 5 }],
  ] as const);
  const { bytes, dictionary } = crossReferenceStream(2, locations, '/Root 1 0 R');
  expect(dictionary).toContain('/Size 3');
  expect([...inflateSync(bytes)]).toEqual([
    ...[0, 0, 0, 0, 0, 255, 255],
    ...[1, 1, 2, 3, 4, 0, 0],
    ...[2, 0, 0, 0, 3, 0, 5],
  ]);
});
