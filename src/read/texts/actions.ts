import { doubleId } from '../../diagnostic/catalogue/definition-content.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { conclude, done, type Outcome } from '../../diagnostic/outcome.ts';
import type { Agreement } from '../../domain/agreement.ts';
import type { Action } from '../../domain/follow-up.ts';
import type { TextFile } from '../input-file.ts';
import { parseYaml, type YamlDocument } from '../yaml/document.ts';
import { readWith } from '../yaml/read-with.ts';
import { daysInOrder } from './action-days.ts';
import { knownGoal } from './comments.ts';
import { actionsSchema } from './schemas.ts';

/** `massnahmen/<Monat>.yaml`: the agreed actions in the order of the file. German: Steuerungsmaßnahmen. */
export function readActions({ input, text }: TextFile, agreement: Agreement): Outcome<readonly Action[]> {
  const document = parseYaml({ file: input.file, text });
  if (!document.ok) return document;
  const actions = actionsIn(document.value);
  if (!actions.ok) return actions;
  return conclude(actions.value, checked(actions.value, agreement, document.value));
}

/** The actions of a list of an earlier month, whatever is wrong between them: what they say is held against later lists. */
export function readEarlierActions({ input, text }: TextFile): Outcome<readonly Action[]> {
  const document = parseYaml({ file: input.file, text });
  return document.ok ? actionsIn(document.value) : document;
}

function actionsIn(document: YamlDocument): Outcome<readonly Action[]> {
  const read = readWith(actionsSchema, document);
  if (!read.ok) return read;
  const actions = read.value.massnahmen.map(
    (entry, index): Action => ({
      number: entry.nr,
      title: entry.massnahme,
      indicator: entry.ziel,
      responsible: entry.verantwortlich,
      agreedOn: entry.vereinbart,
      due: entry.termin,
      postponements: entry.verschoben.map(({ von, am, grund }) => ({ from: von, on: am, reason: grund })),
      state: entry.stand,
      stateNote: entry['stand-hinweis'] ?? '',
      doneOn: entry['erledigt-am'] ?? null,
      reopenings: entry['wieder-aufgenommen'].map(({ am, grund }) => ({ on: am, reason: grund })),
      effect: entry.wirkung ?? '',
      evidence: entry.beleg ?? null,
      place: document.place(['massnahmen', index, 'nr']),
    }),
  );
  return done(actions, read.diagnostics);
}

function checked(
  actions: readonly Action[],
  agreement: Agreement,
  document: YamlDocument,
): readonly Diagnostic[] {
  return actions.flatMap((action, index) => {
    const { number, indicator, place } = action;
    const first = actions.find((other) => other.number === number);
    const double =
      first && first.place !== place
        ? [doubleId(place, { what: 'Die Maßnahme', id: String(number), line: first.place.line })]
        : [];
    return [
      ...double,
      ...knownGoal(indicator, agreement, document.place(['massnahmen', index, 'ziel'])),
      ...daysInOrder(action),
    ];
  });
}
