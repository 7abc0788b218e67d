import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Tokens } from '../../../src/domain/design.ts';
import { Failure } from '../../../src/domain/failure.ts';
import { loadDesign } from '../../../src/effects/design.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const ours = readFileSync(new URL('../../../templates/design/tokens.json', import.meta.url));

describe('the design', () => {
  it('has the tokens of the templates and four TrueType fonts', () => {
    const { tokens, fonts } = loadDesign(memoryFiles('templates', { 'design/tokens.json': ours }));
    expect(tokens).toEqual(JSON.parse(ours.toString()));
    expect(Object.keys(fonts)).toEqual(['regular', 'semibold', 'italic', 'semiboldItalic']);
    for (const font of Object.values(fonts)) expect([...font.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    expect(new Set(Object.values(fonts).map(({ length }) => length)).size).toBe(4);
  });

  it('has two fonts that step in for letters the others lack', () => {
    const { fallbackFonts } = loadDesign(memoryFiles('templates', { 'design/tokens.json': ours }));
    expect(Object.keys(fallbackFonts)).toEqual(['regular', 'semibold']);
    for (const font of Object.values(fallbackFonts)) expect([...font.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    expect(fallbackFonts.regular).not.toEqual(fallbackFonts.semibold);
  });

  it('is read once per process', () => {
    const templates = memoryFiles('einmal', { 'design/tokens.json': ours });
    expect(loadDesign(templates)).toBe(loadDesign(templates));
    expect(templates.reads.get('design/tokens.json')).toBe(1);
  });

  it('says what is missing or wrong', () => {
    const { colour, ...rest } = JSON.parse(ours.toString()) as Tokens;
    const broken = { ...rest, colour: { ...colour, ink: 'schwarz', accent: undefined } };
    const templates = memoryFiles('kaputt', { 'design/tokens.json': JSON.stringify(broken) });
    expect(() => loadDesign(templates)).toThrow('nennt nicht oder falsch: colour.ink, colour.accent');
  });

  it('says so when the file is missing or no JSON', () => {
    expect(() => loadDesign(memoryFiles('leer'))).toThrow(/fehlt/);
    const error = caught(() => loadDesign(memoryFiles('text', { 'design/tokens.json': '{' })));
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({ exit: 3 });
  });
});

function caught(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
