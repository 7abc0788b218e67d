import { describe, expect, test } from 'vitest';
import { jpegHead } from '../../../../src/render/page/jpeg-head.ts';
import { jpegs } from '../../../support/pictures.ts';

/** A segment: marker, its own length, and what it holds. */
function segment(marker: number, ...bytes: readonly number[]): readonly number[] {
  const length = bytes.length + 2;
  return [marker >> 8, marker & 255, length >> 8, length & 255, ...bytes];
}

function jpeg(...segments: readonly (readonly number[])[]): Uint8Array {
  return new Uint8Array([0xff, 0xd8, ...segments.flat(), ...segment(0xffda, 0), 0x12, 0xff, 0xd9]);
}

/** 8 bits, 6 high, 8 wide, 3 components. */
const FRAME = [8, 0, 6, 0, 8, 3, 0, 0, 0];
/** The same place in another segment would say: 1 bit, 258 high, 772 wide, 5 components. */
const OTHER = [1, 1, 2, 3, 4, 5, 0, 0, 0];

describe('the head of a JPEG', () => {
  test.each([0xffc0, 0xffc1, 0xffc2, 0xffcf])('stands in its frame, be it %d', (marker) => {
    expect(jpegHead(jpeg(segment(marker, ...FRAME)))).toEqual({
      bits: 8,
      width: 8,
      height: 6,
      components: 3,
    });
  });

  test.each([
    ['a table of codes', 0xffc4],
    ['a reserved segment', 0xffc8],
    ['conditions of arithmetic codes', 0xffcc],
  ])('is not taken from %s, which has a number among those of frames', (_, marker) => {
    const head = { bits: 8, width: 8, height: 6, components: 3 };
    expect(jpegHead(jpeg(segment(0xffc0, ...FRAME), segment(marker, ...OTHER)))).toEqual(head);
    expect(jpegHead(jpeg(segment(marker, ...OTHER)))).toBeNull();
  });

  test('may come after bytes that only fill up', () => {
    expect(jpegHead(jpeg([0xff, 0xff], segment(0xffc0, ...FRAME)))?.width).toBe(8);
  });

  test('of a real file is what its programme says', () => {
    expect(jpegHead(jpegs.inks)).toEqual({ bits: 8, width: 8, height: 6, components: 4 });
  });
});
