import { describe, expect, test } from 'vitest';
import { markTags } from '../../../src/compose/mark-tags.ts';

/** The template with its marks shortened to `@line`. */
function marked(template: string): string {
  return markTags(template, 'x.hbs').replace(/ data-quelle="x\.hbs:(\d+)"/g, '@$1');
}

describe('marking the tags of a template', () => {
  test('every opening tag says its line; closing tags say nothing', () => {
    expect(marked('<p>\n  <b>x</b><br>\n</p>\n<hr/>')).toBe('<p@1>\n  <b@2>x</b><br@2>\n</p>\n<hr@4/>');
  });

  test('a tag that goes over lines has the line it begins on', () => {
    expect(marked('<p\n  class="a"\n><i>')).toBe('<p@1\n  class="a"\n><i@3>');
  });

  test('a block of Handlebars may follow the name of a tag', () => {
    expect(marked('<tr{{#if leise}} class="leise"{{/if}}><td>')).toBe(
      '<tr@1{{#if leise}} class="leise"{{/if}}><td@1>',
    );
  });

  test.each([
    ['a mark of Handlebars', '{{#if a}}{{{html}}}{{/if}}'],
    ['its comment', '{{!-- <p> {{x}} --}}{{! <p> }}'],
    ['a comment of HTML', '<!-- <p> -->'],
    ['a smaller-than sign', '3 < 4, a <b, <5>'.replace('<b', '< b')],
    ['a tag whose name is filled in', '<h{{stufe}}>'],
    ['the doctype', '<!doctype html>'],
  ])('%s stays as it is', (_, text) => {
    expect(marked(text)).toBe(text);
  });

  test('the value of an attribute stays as it is, whatever it holds', () => {
    expect(marked(`<p title="a > <b>" lang='"<i>'><u>`)).toBe(`<p@1 title="a > <b>" lang='"<i>'><u@1>`);
    expect(marked('<p title="{{a}}<b>">')).toBe('<p@1 title="{{a}}<b>">');
  });

  test('lines inside marks and comments count', () => {
    expect(marked('{{!--\n\n--}}<!--\n--><p>')).toBe('{{!--\n\n--}}<!--\n--><p@4>');
  });

  test('the name of a file cannot leave its attribute, nor become a mark of Handlebars', () => {
    expect(markTags('<p>', 'a"{{b}}&.hbs')).toBe(
      '<p data-quelle="a&#34;&#123;&#123;b&#125;&#125;&#38;.hbs:1">',
    );
  });
});
