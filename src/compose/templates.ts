import Handlebars from 'handlebars';
import { templateBroken, templateMissing } from '../diagnostic/catalogue/template.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { conclude, type Outcome } from '../diagnostic/outcome.ts';
import type { InputFile } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import { placeIn } from '../domain/place.ts';
import { sha256Hex } from '../domain/sha256.ts';

/** The report's templates, compiled once. Templates are code: they come from `templates/` alone. German: Vorlagen. */
export interface TemplateSet {
  readonly inputs: readonly InputFile[];
  /** Colours of the design, for the mail. */
  readonly colours: Readonly<Record<string, string>>;
  /** Pours a view into a template; an unknown field is a diagnostic with file and line. */
  fill(name: TemplateName, view: object): Outcome<string>;
}

export type TemplateName = 'managementbericht' | 'jahresbericht' | 'mail' | 'mailtext';

const NAMES: readonly TemplateName[] = ['managementbericht', 'jahresbericht', 'mail', 'mailtext'];
const KNOWN_HELPERS = { if: true, unless: true, each: true };
const EXTENSION = '.hbs';

/** Reads and compiles all templates and partials. Errors: VOR-401 missing, VOR-402 broken. */
export function loadTemplates(files: Files): Outcome<TemplateSet> {
  const engine = Handlebars.create();
  const diagnostics: Diagnostic[] = [];
  const partials = templateFiles(files, 'partials');
  const mains = NAMES.flatMap((name) => {
    const input = inputFile(files, name + EXTENSION);
    if (input === null) diagnostics.push(templateMissing(placeIn(`${files.label}/${name}${EXTENSION}`), {}));
    return input === null ? [] : [{ name, input }];
  });
  for (const { name, input } of partials) engine.registerPartial(name, sourceOf(input, diagnostics, engine));
  const compiled = new Map(mains.map(({ name, input }) => [name, compile(engine, input, diagnostics)]));
  const inputs = [...mains, ...partials].map(({ input }) => input);
  return conclude(
    { inputs, colours: coloursOf(files), fill: (name, view) => fill(compiled.get(name), name, view, inputs) },
    diagnostics,
  );
}

type Compiled = ReturnType<typeof Handlebars.compile> | undefined;

function compile(engine: typeof Handlebars, input: InputFile, diagnostics: Diagnostic[]): Compiled {
  return engine.compile(sourceOf(input, diagnostics, engine), {
    strict: true,
    knownHelpers: KNOWN_HELPERS,
    knownHelpersOnly: true,
    preventIndent: true,
  });
}

function coloursOf(files: Files): Readonly<Record<string, string>> {
  const bytes = files.read('design/tokens.json');
  if (bytes === null) return {};
  return (JSON.parse(new TextDecoder().decode(bytes)) as { colour?: Record<string, string> }).colour ?? {};
}

/** The text of a template, parsed once here so that a syntax error is found before a report is begun. */
function sourceOf(input: InputFile, diagnostics: Diagnostic[], engine: typeof Handlebars): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(input.bytes).replaceAll('\r\n', '\n');
    engine.precompile(text, { knownHelpers: KNOWN_HELPERS, knownHelpersOnly: true });
    return text;
  } catch (error) {
    diagnostics.push(brokenAt(input, error));
    return '';
  }
}

function fill(template: Compiled, name: string, view: object, inputs: readonly InputFile[]): Outcome<string> {
  if (template === undefined) throw new Error(`template ${name} was not loaded`);
  try {
    return conclude(template(view), []);
  } catch (error) {
    const input = inputs.find((candidate) => candidate.file.endsWith(`/${name}${EXTENSION}`));
    return { ok: false, diagnostics: [brokenAt(input, error, inputs)] };
  }
}

/** Handlebars names the missing field and its line; the file is the one that mentions the field at that line. */
function brokenAt(input: InputFile | undefined, error: unknown, all: readonly InputFile[] = []): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const line = Number(/(?:line |- |: )(\d+)/.exec(message)?.[1] ?? 1);
  const field = /"([^"]+)" not defined/.exec(message)?.[1];
  const missing = /partial (\S+) could not be found/i.exec(message)?.[1];
  if (missing !== undefined) return partialMissing(missing, message, input, all);
  const file = all.find((candidate) => field !== undefined && mentions(candidate, field, line)) ?? input;
  return templateBroken(placeIn(file?.file ?? 'templates', line), { what: germanReason(message, field) });
}

/** Handlebars does not say where a missing partial was asked for; the templates do. */
function partialMissing(
  name: string,
  message: string,
  input: InputFile | undefined,
  all: readonly InputFile[],
): Diagnostic {
  const asked = all.flatMap((candidate) => {
    const line = new TextDecoder()
      .decode(candidate.bytes)
      .split('\n')
      .findIndex((text) => text.includes(`{{> ${name}`));
    return line < 0 ? [] : [placeIn(candidate.file, line + 1)];
  });
  return templateBroken(asked[0] ?? placeIn(input?.file ?? 'templates'), {
    what: germanReason(message, undefined),
  });
}

function mentions(input: InputFile, field: string, line: number): boolean {
  const text = new TextDecoder().decode(input.bytes).split('\n')[line - 1];
  return text?.includes(field) ?? false;
}

function germanReason(message: string, field: string | undefined): string {
  if (field !== undefined) return `Das Feld „${field}“ gibt es hier nicht.`;
  const helper =
    /unknown helper (\S+)/.exec(message)?.[1] ??
    /You specified knownHelpersOnly.*helper (\S+)/.exec(message)?.[1];
  if (helper !== undefined)
    return `Den Baustein „${helper}“ gibt es nicht; erlaubt sind if, unless, each und Teilvorlagen.`;
  const partial = /partial (\S+) could not be found/i.exec(message)?.[1];
  if (partial !== undefined) return `Die Teilvorlage „${partial}“ gibt es nicht.`;
  if (message.includes('not valid for encoding')) return 'Die Datei ist nicht in UTF-8 gespeichert.';
  const opened = /(\S+) doesn't match (\S+)/.exec(message);
  if (opened) return `Der Block „${opened[1]}“ wird mit „${opened[2]}“ geschlossen.`;
  return 'Hier ist die Vorlage nicht lesbar: Eine Klammer fehlt, oder ein Block ({{#if}}, {{#each}}) ist nicht geschlossen.';
}

function templateFiles(files: Files, folder: string): readonly { name: string; input: InputFile }[] {
  return files
    .list(folder)
    .filter((entry) => !entry.folder && entry.name.endsWith(EXTENSION))
    .flatMap((entry) => {
      const input = inputFile(files, `${folder}/${entry.name}`);
      return input === null ? [] : [{ name: entry.name.slice(0, -EXTENSION.length), input }];
    });
}

function inputFile(files: Files, path: string): InputFile | null {
  const bytes = files.read(path);
  if (bytes === null) return null;
  return { file: `${files.label}/${path}`, bytes, sha256: sha256Hex(bytes) };
}
