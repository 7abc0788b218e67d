import Handlebars from 'handlebars';
import { templateMissing } from '../diagnostic/catalogue/template.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { InputFile } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import { placeIn } from '../domain/place.ts';
import { type Compiled, checkTemplate, compiledTemplate, SENTENCES } from './compiled-template.ts';
import { templateFault } from './template-faults.ts';
import { inputFile } from './template-file.ts';

/** The sentences in `templates/saetze/`: plain text, each may use the others. German: Satzvorlagen. */
export interface Sentences {
  readonly inputs: readonly InputFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** A sentence as text, its blanks in order. Errors: VOR-401 missing, VOR-402 broken. */
  tell(name: string, view: object): Outcome<string>;
}

const FOLDER = 'saetze';
const EXTENSION = '.hbs';

export function loadSentences(files: Files): Sentences {
  const engine = Handlebars.create();
  const diagnostics: Diagnostic[] = [];
  const compiled = new Map<string, Compiled>();
  const inputs = namesIn(files).flatMap((name) => {
    const input = inputFile(files, `${FOLDER}/${name}`);
    if (input === null) return [];
    const template = compiledTemplate(engine, textOf(input, diagnostics), SENTENCES);
    compiled.set(name.slice(0, -EXTENSION.length), template);
    return [input];
  });
  for (const [name, template] of compiled) engine.registerPartial(name, template);
  return { inputs, diagnostics, tell: teller(compiled, files.label, inputs) };
}

function teller(
  compiled: ReadonlyMap<string, Compiled>,
  label: string,
  inputs: readonly InputFile[],
): Sentences['tell'] {
  return (name, view) => {
    const file = `${label}/${FOLDER}/${name}${EXTENSION}`;
    const template = compiled.get(name);
    if (template === undefined) return failed(templateMissing(placeIn(file), {}));
    try {
      return done(inOrder(template(view)));
    } catch (error) {
      const input = inputs.find((each) => each.file === file);
      return failed(templateFault(input, error, inputs));
    }
  };
}

function namesIn(files: Files): readonly string[] {
  return files
    .list(FOLDER)
    .filter((entry) => !entry.folder && entry.name.endsWith(EXTENSION))
    .map(({ name }) => name);
}

function textOf(input: InputFile, diagnostics: Diagnostic[]): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(input.bytes).replaceAll('\r\n', '\n');
    checkTemplate(text, SENTENCES);
    return text;
  } catch (error) {
    diagnostics.push(templateFault(input, error));
    return '';
  }
}

/** One blank between words and none before a stop; a no-break space stays. */
function inOrder(text: string): string {
  return text
    .replace(/[ \t\n]+/g, ' ')
    .replace(/ ([,;.])/g, '$1')
    .replace(/\( /g, '(')
    .trim();
}
