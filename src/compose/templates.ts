import Handlebars from 'handlebars';
import type { Root } from 'hast';
import { templateMissing } from '../diagnostic/catalogue/template.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { conclude, done, type Outcome } from '../diagnostic/outcome.ts';
import type { Illustration } from '../domain/attachment.ts';
import type { InputFile } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import { placeIn } from '../domain/place.ts';
import { type Compiled, checkTemplate, compiledTemplate, PAGES } from './compiled-template.ts';
import { htmlTree } from './html-tree.ts';
import { loadIllustrations } from './illustrations.ts';
import { markTags } from './mark-tags.ts';
import { pourer } from './pouring/pourer.ts';
import { loadSentences } from './sentence-templates.ts';
import { templateFault } from './template-faults.ts';
import { inputFile } from './template-file.ts';

/** The report's templates, compiled once. Templates are code: they come from `templates/` alone. German: Vorlagen. */
export interface TemplateSet {
  /** Templates, partials and pictures. */
  readonly inputs: readonly InputFile[];
  /** Colours of the design, for the mail. */
  readonly colours: Readonly<Record<string, string>>;
  /** Pictures in `templates/bilder/` by the name `<img src>` gives: `bilder/logo.png`. */
  readonly illustrations: ReadonlyMap<string, Illustration>;
  /**
   * Pours a view into a template; an unknown field is a diagnostic with file and line. Each element of a report says
   * in `data-quelle` which line of which template wrote it; mails go out without.
   */
  fill(name: TemplateName, view: object): Outcome<string>;
  /** The same as the tree of its elements. */
  tree(name: TemplateName, view: object): Outcome<Root>;
  /** A sentence of `templates/saetze/` as text. */
  tell(name: string, view: object): Outcome<string>;
}

const REPORTS = ['managementbericht', 'jahresbericht', 'herkunft'] as const;
const MAILS = ['mail', 'mailtext', 'entwurfmail', 'entwurfmailtext'] as const;

export type TemplateName = (typeof REPORTS | typeof MAILS)[number];

const EXTENSION = '.hbs';

/** Reads and compiles all templates and partials, reads the pictures. Errors: VOR-401 missing, VOR-402 broken; warning VOR-403. */
export function loadTemplates(files: Files): Outcome<TemplateSet> {
  const diagnostics: Diagnostic[] = [];
  const partials = partialsOf(files).map((source) => readSource(source, diagnostics));
  const mains = [...REPORTS, ...MAILS].flatMap((name) => {
    const input = inputFile(files, name + EXTENSION);
    if (input === null) diagnostics.push(templateMissing(placeIn(`${files.label}/${name}${EXTENSION}`), {}));
    return input === null ? [] : [readSource({ name, input }, diagnostics)];
  });
  const [reports, mails] = [kitchen(partials.map(marked)), kitchen(partials)];
  const compiled = new Map(
    mains.map((source) => [source.name, isMail(source) ? mails(source) : reports(marked(source))]),
  );
  const texts = [...mains, ...partials].map(({ input }) => input);
  const filled: TemplateSet['fill'] = (name, view) => fill(compiled.get(name), name, view, texts);
  const pour = pourer({ templates: textsOf(mains), partials: textsOf(partials) });
  const sentences = loadSentences(files);
  const drawn = loadIllustrations(files);
  if (!drawn.ok) return drawn;
  const { pictures, inputs } = drawn.value;
  return conclude(
    {
      inputs: [...texts, ...sentences.inputs, ...inputs],
      colours: coloursOf(files),
      illustrations: pictures,
      fill: filled,
      tree: (name, view) => grown(pour(name, view), () => filled(name, view)),
      tell: sentences.tell,
    },
    [...diagnostics, ...sentences.diagnostics, ...drawn.diagnostics],
  );
}

function textsOf(sources: readonly Source[]): ReadonlyMap<string, string> {
  return new Map(sources.map((source) => [source.name, marked(source).text]));
}

/** What cannot be poured is filled as text, and read. */
function grown(poured: Root | null, filled: () => Outcome<string>): Outcome<Root> {
  if (poured !== null) return done(poured);
  const html = filled();
  return html.ok ? done(htmlTree(html.value), html.diagnostics) : html;
}

interface Source {
  readonly name: string;
  readonly input: InputFile;
  readonly text: string;
}

function isMail({ name }: Source): boolean {
  return (MAILS as readonly string[]).includes(name);
}

/** The same template with the line of each of its tags. */
function marked(source: Source): Source {
  return { ...source, text: markTags(source.text, source.input.file) };
}

/** Compiles templates that share these partials. */
function kitchen(partials: readonly Source[]): (main: Source) => Compiled {
  const engine = Handlebars.create();
  for (const { name, text } of partials) engine.registerPartial(name, compiledTemplate(engine, text, PAGES));
  return ({ text }) => compiledTemplate(engine, text, PAGES);
}

function coloursOf(files: Files): Readonly<Record<string, string>> {
  const bytes = files.read('design/tokens.json');
  if (bytes === null) return {};
  return (JSON.parse(new TextDecoder().decode(bytes)) as { colour?: Record<string, string> }).colour ?? {};
}

/** The text of a template, parsed once here so that a syntax error is found before a report is begun. */
function readSource({ name, input }: Omit<Source, 'text'>, diagnostics: Diagnostic[]): Source {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(input.bytes).replaceAll('\r\n', '\n');
    checkTemplate(text, PAGES);
    return { name, input, text };
  } catch (error) {
    diagnostics.push(templateFault(input, error));
    return { name, input, text: '' };
  }
}

function fill(
  template: Compiled | undefined,
  name: string,
  view: object,
  inputs: readonly InputFile[],
): Outcome<string> {
  if (template === undefined) throw new Error(`template ${name} was not loaded`);
  try {
    return conclude(template(view), []);
  } catch (error) {
    const input = inputs.find((candidate) => candidate.file.endsWith(`/${name}${EXTENSION}`));
    return { ok: false, diagnostics: [templateFault(input, error, inputs)] };
  }
}

function partialsOf(files: Files): readonly Omit<Source, 'text'>[] {
  return files
    .list('partials')
    .filter((entry) => !entry.folder && entry.name.endsWith(EXTENSION))
    .flatMap((entry) => {
      const input = inputFile(files, `partials/${entry.name}`);
      return input === null ? [] : [{ name: entry.name.slice(0, -EXTENSION.length), input }];
    });
}
