import { describe, expect, test } from 'vitest';
import { sampleText } from '../../../support/sample-data.ts';
import { inspectedSample, templatesFolder } from './inspected-sample.ts';

const COMMENT = 'kommentare/2020-08/I.1-jobcenter.md';
const AGREEMENT = 'vereinbarungen/msh-2020.yaml';

/** The head of the comment, which ends with line 8, and other words below it. */
function commented(words: string): Record<string, string> {
  const head = sampleText(COMMENT).split('\n').slice(0, 8);
  return { [COMMENT]: [...head, words, ''].join('\n') };
}

/** A partial with one more line, and the number of that line. */
function extended(partial: string, line: string): { templates: Record<string, string>; number: number } {
  const path = `partials/${partial}.hbs`;
  const text = new TextDecoder().decode(templatesFolder().read(path) ?? new Uint8Array());
  return { templates: { [path]: `${text}${line}\n` }, number: text.split('\n').length };
}

describe('a report that cannot be drawn is told with file, line and column', () => {
  test('the sample as it is has nothing to mend', () => {
    expect(inspectedSample({})).toBe('');
  });

  test('an emoji in a comment', () => {
    expect(inspectedSample({ data: commented('Weiter so 😀, danke.') })).toBe(
      [
        'data/kommentare/2020-08/I.1-jobcenter.md:9:11: Fehler SEI-501',
        '   9 │ Weiter so 😀, danke.',
        '     │           ^^',
        'Das Bildzeichen (Emoji) „😀“ (U+1F600) in „😀,“ gibt es in der Schrift des Berichts nicht.',
        'Hinweis: Bitte durch ein Wort oder ein übliches Zeichen ersetzen. Gedruckt werden lateinische, griechische und ' +
          'kyrillische Schrift mit den üblichen Satz- und Rechenzeichen, aber keine Bildzeichen (Emoji).',
      ].join('\n'),
    );
  });

  test('Chinese in the second line of a list, of a file with line ends of another system', () => {
    const data = commented('Umlaute: u\u0308ber.\n\n- eins\n  und 木\n');
    const other = Object.fromEntries(
      Object.entries(data).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
    );
    expect(inspectedSample({ data: other })).toContain(`data/${COMMENT}:12:7: Fehler SEI-501\n`);
  });

  test('Arabic letters in the title of the agreement, and a sign in its folded wording', () => {
    const text = sampleText(AGREEMENT)
      .replace('titel: Zielvereinbarung 2020', 'titel: Zielvereinbarung م 2020')
      .replace('in ihrem Verlauf im Rahmen', 'in ihrem Verlauf 木 im Rahmen');
    const lineOf = (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1;
    const printed = inspectedSample({ data: { [AGREEMENT]: text } });
    expect(printed).toContain(`data/${AGREEMENT}:${lineOf('م')}:25: Fehler SEI-501\n`);
    expect(printed).toContain(`data/${AGREEMENT}:${lineOf('木')}:`);
    expect(printed.split('SEI-501')).toHaveLength(3);
  });

  test('a heading that skips a level, in a partial', () => {
    const { templates, number } = extended('uebersicht', '<h4>Zu tief</h4>');
    expect(inspectedSample({ templates })).toBe(
      [
        `templates/partials/uebersicht.hbs:${number}:1: Fehler SEI-505`,
        `  ${number} │ <h4>Zu tief</h4>`,
        '     │ ^^^',
        'Die Überschrift „Zu tief“ (h4) folgt auf „Soll und Ist auf einen Blick“ (h2); dazwischen fehlt h3.',
        'Hinweis: Bitte hier <h3> verwenden. Vorleseprogramme gliedern den Bericht nach seinen Überschriften; die ' +
          'Schriftgröße richtet sich nach der Stufe.',
      ].join('\n'),
    );
  });

  test('a picture without alternative text that is not there either', () => {
    const { templates, number } = extended('titelblock', '<img src="bilder/logo.png">');
    const printed = inspectedSample({ templates });
    expect(printed).toContain(`templates/partials/titelblock.hbs:${number}:1: Fehler SEI-504\n`);
    expect(printed).toContain(`templates/partials/titelblock.hbs:${number}:1: Fehler SEI-506\n`);
  });
});
