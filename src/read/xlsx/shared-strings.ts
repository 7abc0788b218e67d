import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { type Handlers, type PartName, walkXml } from './xml.ts';

/**
 * The texts that cells refer to by number. German: gemeinsame Texte.
 *
 * Runs of different type are joined; how a text is spoken (`rPh`) is left out.
 */
export function readSharedStrings(bytes: Uint8Array, part: PartName): Outcome<readonly string[]> {
  const texts: string[] = [];
  const collect = textCollector();
  const fault = walkXml(bytes, part, () => ({
    open: (name, attributes, parent) => {
      if (name === 'si') collect.begin();
      collect.open?.(name, attributes, parent);
    },
    text: (piece, element) => collect.text?.(piece, element),
    close: (name) => {
      if (name === 'si') texts.push(collect.end());
    },
  }));
  return fault === null ? done(texts) : failed(fault);
}

/** Joins the `t` elements of a text, which may stand in runs. */
export function textCollector(): Handlers & { begin(): void; end(): string } {
  let text = '';
  let spoken = true;
  return {
    begin: () => {
      text = '';
    },
    open: (name, _, parent) => {
      if (name === 't') spoken = parent === 'rPh';
    },
    text: (piece, element) => {
      if (element === 't' && !spoken) text += piece;
    },
    end: () => unescaped(text),
  };
}

/** `_x000A_` stands for a character that XML cannot hold, `_x005F_` for the underline of such a text itself. */
export function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/gu, '\n')
    .toWellFormed()
    .normalize('NFC');
}
