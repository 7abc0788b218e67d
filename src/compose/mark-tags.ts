/**
 * What a template is made of where its elements are concerned. Marks of Handlebars and comments come first, so that
 * nothing inside them counts; a tag whose name itself is filled in (`<h{{n}}>`) is none of ours.
 */
const PIECES =
  /\{\{!--[\s\S]*?--~?\}\}|\{\{\{[\s\S]*?\}\}\}|\{\{[\s\S]*?\}\}|<!--[\s\S]*?-->|<[a-z][\w-]*(?=[\s/>]|\{\{~?#)|["'>\n]/gi;

/**
 * A template whose every opening tag says where it stands: `<p data-quelle="templates/partials/kopf.hbs:3">`.
 *
 * Lines stay where they are, so that Handlebars' own messages name the right one; marks of Handlebars, comments and
 * attribute values are left alone. German: Herkunftsangabe.
 */
export function markTags(template: string, file: string): string {
  const name = attributeText(file);
  let line = 1;
  let inside: 'text' | 'tag' | '"' | "'" = 'text';
  return template.replace(PIECES, (piece) => {
    const here = line;
    line += piece.split('\n').length - 1;
    if (inside === 'text' && /^<\w/.test(piece)) {
      inside = 'tag';
      return `${piece} data-quelle="${name}:${here}"`;
    }
    if (inside === 'tag' && piece === '>') inside = 'text';
    else if (inside === 'tag' && (piece === '"' || piece === "'")) inside = piece;
    else if (inside === piece) inside = 'tag';
    return piece;
  });
}

/** A file's name as it may stand between quotation marks, out of the reach of Handlebars. */
function attributeText(file: string): string {
  return file.replace(/[&"<{}]/g, (character) => `&#${character.charCodeAt(0)};`);
}
