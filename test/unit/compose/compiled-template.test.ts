import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import {
  checkTemplate,
  compiledTemplate,
  keyOf,
  PAGES,
  SENTENCES,
} from '../../../src/compose/compiled-template.ts';

describe('a compiled template', () => {
  test('is known by every letter of its text and by its options', () => {
    const keys = [
      keyOf('<p>{{a}}</p>', PAGES),
      keyOf('<p>{{b}}</p>', PAGES),
      keyOf('<p>{{a}}</p>', SENTENCES),
    ];
    expect(new Set(keys).size).toBe(3);
    expect(keyOf('<p>{{a}}</p>', { ...PAGES })).toBe(keys[0]);
  });

  test('is found again after another one was compiled, for options stay as they are', () => {
    const before = keyOf('<p>{{a}}</p>', PAGES);
    checkTemplate('<p>{{b}}</p>', PAGES);
    compiledTemplate(Handlebars.create(), '<p>{{b}}</p>', PAGES)({ b: 'B' });
    expect(keyOf('<p>{{a}}</p>', PAGES)).toBe(before);
  });

  test('knows no field that the view lacks, also inside a partial', () => {
    const engine = Handlebars.create();
    engine.registerPartial('zeile', compiledTemplate(engine, '{{fehlt}}', PAGES));
    const page = compiledTemplate(engine, '<p>{{> zeile}}</p>', PAGES);
    expect(() => page({})).toThrow('"fehlt" not defined');
    expect(page({ fehlt: 'A & B' })).toBe('<p>A &amp; B</p>');
  });

  test('is refused where a block is left open', () => {
    expect(() => checkTemplate('{{#if a}}', PAGES)).toThrow();
    expect(() => checkTemplate('{{unbekannt a}}', SENTENCES)).toThrow('knownHelpersOnly');
  });
});
