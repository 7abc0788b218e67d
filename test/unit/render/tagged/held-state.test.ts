import { expect, test } from 'vitest';
import { ContentBytes } from '../../../../src/render/tagged/content-bytes.ts';
import { HeldState } from '../../../../src/render/tagged/held-state.ts';
import type { UsedFont } from '../../../../src/render/tagged/used-font.ts';

const [REGULAR, BOLD] = ['F1', 'F2'].map((name) => ({ name })) as unknown as [UsedFont, UsedFont];
const [BLACK, RED] = ['#000000', '#ff0000'];

function written(ask: (held: HeldState) => void): string {
  const content = new ContentBytes();
  ask(new HeldState(content));
  return Buffer.from(content.take()).toString('latin1');
}

test('what holds already is not said again', () => {
  const ask = (held: HeldState) => {
    held.fill(BLACK);
    held.font(REGULAR, 9);
    held.stroke(BLACK, 0.4);
  };
  const once = '0 0 0 rg /F1 9 Tf 0 0 0 RG 0.4 w ';
  expect(written(ask)).toBe(once);
  expect(written((held) => [ask, ask].map((each) => each(held)))).toBe(once);
});

test('what changes is said alone', () => {
  const said = written((held) => {
    held.stroke(BLACK, 0.4);
    held.stroke(RED, 0.4);
    held.stroke(RED, 0.9);
    held.font(REGULAR, 9);
    held.font(BOLD, 9);
    held.font(BOLD, 8);
  });
  expect(said).toBe('0 0 0 RG 0.4 w 1 0 0 RG 0.9 w /F1 9 Tf /F2 9 Tf /F2 8 Tf ');
});

test('lines and areas have colours of their own', () => {
  const said = written((held) => {
    held.fill(RED);
    held.stroke(RED, 1);
  });
  expect(said).toBe('1 0 0 rg 1 0 0 RG 1 w ');
});

test('on a new page everything is said again', () => {
  const ask = (held: HeldState) => {
    held.fill(BLACK);
    held.font(REGULAR, 9);
    held.stroke(BLACK, 0.4);
    held.forget();
  };
  expect(written((held) => [ask, ask].map((each) => each(held)))).toBe(
    '0 0 0 rg /F1 9 Tf 0 0 0 RG 0.4 w '.repeat(2),
  );
});
