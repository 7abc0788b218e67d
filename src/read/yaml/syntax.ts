import { isScalar, type ParsedNode, visit, type YAMLParseError } from 'yaml';
import { severalDocuments, tabIndent, yamlSyntax } from '../../diagnostic/catalogue/definition.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Place } from '../../domain/place.ts';

/** A slip in the YAML itself, told in German. The library's own words stay out: they speak of tokens. */
export function syntaxDiagnostic(place: Place, error: YAMLParseError): Diagnostic {
  if (error.code === 'TAB_AS_INDENT') return tabIndent(place, {});
  if (error.code === 'MULTIPLE_DOCS') return severalDocuments(place, {});
  if (error.code === 'MISSING_CHAR' && error.message.startsWith(KEY_WITHOUT_VALUE))
    return yamlSyntax(place, NO_COLON);
  return yamlSyntax(place, REASONS[error.code] ?? OTHER);
}

/** A quote left open is missed at the end of the file; it is told where it begins. */
export function rangeOf({ code, pos }: YAMLParseError, root: ParsedNode | null): readonly [number, number] {
  if (code !== 'MISSING_CHAR') return pos;
  let opened: number | undefined;
  visit(root, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < pos[0] && pos[0] <= range[1] + 1)
        opened = range[0];
    },
  });
  return opened !== undefined ? [opened, opened + 1] : pos;
}

/** Every key that stands a second time in its block, and its offset. */
export function doubleKeys(
  root: ParsedNode | null,
): readonly { readonly key: string; readonly at: number }[] {
  const double: { key: string; at: number }[] = [];
  visit(root, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value) && key.range) double.push({ key: String(key.value), at: key.range[0] });
        seen.add(key.value);
      }
    },
  });
  return double;
}

interface Reason {
  readonly reason: string;
  readonly remedy: string;
}

const QUOTE: Reason = {
  reason: 'Der Wert beginnt mit einem Zeichen, das in YAML eine eigene Bedeutung hat.',
  remedy: "Den Wert in einfache Anführungszeichen setzen: einheit: '%'.",
};

const OTHER: Reason = {
  reason: 'Diese Stelle passt nicht zum Aufbau der Datei.',
  remedy: 'Je Zeile „schlüssel: wert“; was dazugehört, steht darunter, zwei Leerzeichen weiter eingerückt.',
};

const COLON: Reason = {
  reason: 'In dieser Zeile steht ein zweiter Doppelpunkt, oder sie ist zu weit eingerückt.',
  remedy:
    'Einen Text mit Doppelpunkt in einfache Anführungszeichen setzen oder nach „|“ in die nächste Zeile.',
};

/** How the library tells a missing colon from a missing quote, which has the same code. */
const KEY_WITHOUT_VALUE = 'Implicit map keys need to be followed by map values';

const NO_COLON: Reason = {
  reason: 'In dieser Zeile fehlt der Doppelpunkt nach dem Schlüssel.',
  remedy: 'Die Zeile als „schlüssel: wert“ schreiben. Ist sie versehentlich hineingeraten, löschen.',
};

const OPEN_END: Reason = {
  reason: 'Ein Anführungszeichen oder eine Klammer ist nicht geschlossen.',
  remedy:
    'Das schließende Zeichen ergänzen; ein Text, der mit einem geraden Anführungszeichen beginnt, endet auch damit.',
};

const INDENT: Reason = {
  reason: 'Die Einrückung passt nicht zu den Zeilen darüber.',
  remedy: 'Einträge derselben Ebene beginnen in derselben Spalte; jede Ebene rückt zwei Leerzeichen ein.',
};

const REASONS: Readonly<Record<string, Reason>> = {
  BAD_SCALAR_START: QUOTE,
  BAD_DIRECTIVE: QUOTE,
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: COLON,
  MISSING_CHAR: OPEN_END,
  BAD_INDENT: INDENT,
};
