import { parseSync, Visitor } from 'rolldown/utils';

/** A packed file without the blanks at the beginning of its lines. The lines stay, for a stack names them. */
export function withoutIndent(code) {
  const texts = linedTexts(code);
  let next = 0;
  return code.replace(/\n\t+/gu, (blanks, at) => {
    while (next < texts.length && texts[next].end <= at) next++;
    return next < texts.length && texts[next].start <= at ? blanks : '\n';
  });
}

/** Blanks within a template literal are part of a text. Those of more than one line, in their order. */
function linedTexts(code) {
  const texts = [];
  const visitor = new Visitor({
    TemplateElement(text) {
      if (text.value.raw.includes('\n')) texts.push(text);
    },
  });
  visitor.visit(parseSync('chunk.cjs', code).program);
  return texts.toSorted((one, other) => one.start - other.start);
}
