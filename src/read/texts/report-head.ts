import {
  estimateForm,
  spanReversed,
  unknownReference,
} from '../../diagnostic/catalogue/definition-content.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { conclude, type Outcome } from '../../diagnostic/outcome.ts';
import type { Agreement } from '../../domain/agreement.ts';
import type { Decimal } from '../../domain/decimal.ts';
import type { Estimate, ReportHead, ScopedHead } from '../../domain/draft.ts';
import { readValue } from '../agreement/agreed-value.ts';
import { type Findings, findings } from '../findings.ts';
import type { TextFile } from '../input-file.ts';
import { suggestion } from '../near-miss.ts';
import { type Path, parseYaml, type YamlDocument } from '../yaml/document.ts';
import { readWith } from '../yaml/read-with.ts';
import { knownGoal } from './comments.ts';
import { toContextValue } from './context.ts';
import { readExplanations } from './own-explanations.ts';
import { type EstimateYaml, type HeadYaml, headSchema } from './schemas.ts';

/** `berichte/<Monat>.yaml`: what the controller adds to one report. German: Berichtskopf. */
export function readHead({ input, text }: TextFile, agreement: Agreement): Outcome<ReportHead> {
  const document = parseYaml({ file: input.file, text });
  if (!document.ok) return document;
  const read = readWith(headSchema, document.value);
  if (!read.ok) return read;
  const yaml = read.value;
  const found = findings();
  yaml.ausstehend.forEach(({ messgroesse }, index) => {
    found.add(...knownMetric(messgroesse, agreement, document.value, ['ausstehend', index, 'messgroesse']));
  });
  const head: ReportHead = {
    day: yaml.berichtsdatum,
    cause: yaml.ursache,
    decisions: yaml.entscheidungen.map(toDecision),
    news: yaml.neu,
    pending: yaml.ausstehend.map(({ messgroesse, monat, hinweis }) => ({
      metric: messgroesse,
      month: monat,
      remark: hinweis,
    })),
    nextTalk: yaml['naechstes-gespraech'] ?? null,
    estimates: yaml.einschaetzungen.flatMap((entry, index) => {
      const estimate = toEstimate(entry, ['einschaetzungen', index], agreement, document.value, found);
      return estimate ? [estimate] : [];
    }),
    context: yaml.umfeld.flatMap((entry, index) => {
      const value = toContextValue(entry, index, document.value, found);
      return value ? [value] : [];
    }),
    explanations: readExplanations(yaml.erklaerungen, agreement, document.value, found),
    scoped: scopedHeads(yaml),
    place: document.value.place(['berichtsdatum']),
  };
  return conclude(head, found.all);
}

function scopedHeads({ bereiche }: HeadYaml): NonNullable<ReportHead['scoped']> {
  return Object.fromEntries(
    Object.entries(bereiche).flatMap(([scope, head]) =>
      head === undefined ? [] : [[scope, scopedHead(head)]],
    ),
  );
}

function scopedHead({ ursache, entscheidungen, neu }: NonNullable<HeadYaml['bereiche']['BA']>): ScopedHead {
  return { cause: ursache, decisions: entscheidungen.map(toDecision), news: neu };
}

function toDecision({ wer, was, bis }: HeadYaml['entscheidungen'][number]) {
  return { who: wer, what: was, until: bis };
}

/** A single expectation, or a span from the lower to the upper end, written like the goal's own value. */
function toEstimate(
  entry: EstimateYaml,
  path: Path,
  agreement: Agreement,
  document: YamlDocument,
  found: Findings,
): Estimate | null {
  const place = document.place([...path, 'ziel']);
  found.add(...knownGoal(entry.ziel, agreement, place));
  const indicator = agreement.indicators.find(({ id }) => id === entry.ziel);
  const span = spanOf(entry);
  if (span === null) found.add(estimateForm(place, {}));
  if (!indicator || span === null) return null;
  const value = (key: 'wert' | 'von' | 'bis', text: string): Decimal | null =>
    found.take(readValue(text, indicator, document.place([...path, key])));
  const [fromKey, untilKey, fromText, untilText] = span;
  const from = value(fromKey, fromText);
  const until = fromKey === untilKey ? from : value(untilKey, untilText);
  if (from === null || until === null) return null;
  if (until.lt(from)) found.add(spanReversed(place, { from: fromText, until: untilText }));
  return { indicator: indicator.id, from, until, reason: entry.grund, author: entry.verfasser, place };
}

type Key = 'wert' | 'von' | 'bis';

function spanOf({ wert, von, bis }: EstimateYaml): readonly [Key, Key, string, string] | null {
  if (wert !== undefined && von === undefined && bis === undefined) return ['wert', 'wert', wert, wert];
  if (wert === undefined && von !== undefined && bis !== undefined) return ['von', 'bis', von, bis];
  return null;
}

function knownMetric(
  id: string,
  agreement: Agreement,
  document: YamlDocument,
  path: Path,
): readonly Diagnostic[] {
  const known = agreement.metrics.map((metric) => metric.id);
  if (known.includes(id)) return [];
  const detail = { what: 'Die Messgröße', found: id, known, near: suggestion(id, known) };
  return [unknownReference(document.place(path), detail)];
}
