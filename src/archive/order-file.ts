import { canonicalJson, type Json } from './canonical-json.ts';
import { toEnglish, toGerman } from './journal-words.ts';

/**
 * What was asked for and what made the report of it: nothing of it can be told from the inputs. German: Auftragsblatt.
 *
 * The order's fields are kept as they are, those that a later programme adds among them.
 */
export interface FiledOrder {
  /** Agreement's file, month, edition, scope, draft with its return date, reason of a correction. */
  readonly order: Readonly<Record<string, unknown>>;
  /** Version of the programme: it is one of the inputs. */
  readonly programme: string;
  readonly runtime: Runtime;
}

/** What the programme ran on: the same report may have other bytes on another one. German: Laufzeitumgebung. */
export interface Runtime {
  /** Version of Node: `24.21.0`. */
  readonly node: string;
  /** Version of the compressor, which writes most of a PDF's bytes. */
  readonly zlib: string;
}

/** Name and role of the order among a report's objects. */
export const ORDER_FILE = { role: 'order', name: 'auftrag.json' } as const;

/** `auftrag.json`: the same order, the same bytes. */
export function orderFile({ order, programme, runtime }: FiledOrder): Uint8Array {
  const { node, zlib } = runtime;
  const content = { auftrag: toGerman(order), programm: programme, laufzeit: { node, zlib } };
  return new TextEncoder().encode(`${canonicalJson(content as Json)}\n`);
}

/** Reads what `orderFile` wrote; the archive has vouched for its bytes. */
export function readOrderFile(bytes: Uint8Array): FiledOrder {
  const { auftrag, programm, laufzeit } = JSON.parse(new TextDecoder().decode(bytes)) as {
    readonly auftrag: Json;
    readonly programm: string;
    readonly laufzeit: Runtime;
  };
  return {
    order: toEnglish(auftrag) as FiledOrder['order'],
    programme: programm,
    runtime: laufzeit,
  };
}
