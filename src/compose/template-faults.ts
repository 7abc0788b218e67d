import { templateBroken } from '../diagnostic/catalogue/template.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { InputFile } from '../domain/draft.ts';
import { placeIn } from '../domain/place.ts';

/**
 * What Handlebars said about a template, in German and with its place: VOR-402.
 *
 * Handlebars names the missing field and its line; the file is the one among `all` that mentions the field at that line.
 */
export function templateFault(
  input: InputFile | undefined,
  error: unknown,
  all: readonly InputFile[] = [],
): Diagnostic {
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
