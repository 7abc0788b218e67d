import { SaxesParser } from 'saxes';
import { brokenPart, documentType } from '../../diagnostic/catalogue/xlsx.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { wholeFile } from '../../domain/place.ts';

/** How much of a part is decoded at a time, in bytes. */
const PIECE = 65_536;
/** More tags than this make no table that a person wrote. */
const MOST_TAGS = 4_000_000;
/** Deepest nesting: a cell's text lies seven elements deep. */
const DEEPEST = 64;

export type Attributes = Readonly<Record<string, string>>;

/** What is done with the elements of a part; names come without prefix, for each writer chooses its own. */
export interface Handlers {
  /** `parent` is the element around it, `''` for the root. */
  readonly open?: (name: string, attributes: Attributes, parent: string) => void;
  readonly text?: (text: string, element: string) => void;
  readonly close?: (name: string) => void;
}

/** Ends the walk with this finding. */
export type Refuse = (diagnostic: Diagnostic) => never;

/** Where a part is from, for messages. */
export interface PartName {
  readonly file: string;
  readonly part: string;
}

/**
 * Walks one XML part from beginning to end; null when it was well-formed.
 *
 * UTF-8, or UTF-16 with a byte order mark. There are no entities but the five of XML itself, for a document type
 * is refused (CSV-167); everything that is not well-formed is, too (CSV-168).
 */
export function walkXml(
  bytes: Uint8Array,
  { file, part }: PartName,
  handlers: (refuse: Refuse) => Handlers,
): Diagnostic | null {
  const place = wholeFile(file);
  const state = { refused: null as Diagnostic | null };
  const refuse: Refuse = (diagnostic) => {
    state.refused = diagnostic;
    throw new Stop();
  };
  const parser = listener(handlers(refuse), {
    doctype: () => refuse(documentType(place, { part })),
    fault: (what) => refuse(brokenPart(place, { part, what })),
  });
  const wrongBytes = () => refuse(brokenPart(place, { part, what: 'der Zeichensatz stimmt nicht' }));
  try {
    for (const piece of pieces(bytes, wrongBytes)) parser.write(piece);
    parser.close();
    return null;
  } catch (error) {
    if (error instanceof Stop) return state.refused;
    throw error;
  }
}

/** Leaves the parser in the middle of a part; it can be stopped only by throwing. */
class Stop extends Error {}

interface Refusals {
  readonly doctype: () => never;
  readonly fault: (what: string) => never;
}

function listener({ open, text, close }: Handlers, { doctype, fault }: Refusals): SaxesParser {
  const parser = new SaxesParser();
  const path: string[] = [];
  let tags = 0;
  parser.on('error', () => fault('das XML ist nicht wohlgeformt'));
  parser.on('doctype', doctype);
  parser.on('opentag', ({ name, attributes }) => {
    const plain = withoutPrefix(name);
    if (++tags > MOST_TAGS || path.length >= DEEPEST) fault('zu viele oder zu tief geschachtelte Elemente');
    open?.(plain, attributes, path.at(-1) ?? '');
    path.push(plain);
  });
  const told = (piece: string) => text?.(piece, path.at(-1) ?? '');
  parser.on('text', told);
  parser.on('cdata', told);
  parser.on('closetag', ({ name }) => {
    path.pop();
    close?.(withoutPrefix(name));
  });
  return parser;
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute, whatever prefix it bears. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** The text of a part, piece by piece. */
function* pieces(bytes: Uint8Array, wrong: () => never): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  const decoded = (piece?: Uint8Array) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      return wrong(); // the decoder tells a wrong byte only by throwing
    }
  };
  for (let at = 0; at < bytes.length; at += PIECE) yield decoded(bytes.subarray(at, at + PIECE));
  yield decoded();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
