import { doubleId } from '../../diagnostic/catalogue/definition-content.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { conclude, type Outcome } from '../../diagnostic/outcome.ts';
import type { Agreement } from '../../domain/agreement.ts';
import type { Action } from '../../domain/draft.ts';
import type { TextFile } from '../input-file.ts';
import { parseYaml, type YamlDocument } from '../yaml/document.ts';
import { readWith } from '../yaml/read-with.ts';
import { knownGoal } from './comments.ts';
import { actionsSchema } from './schemas.ts';

/** `massnahmen/<Monat>.yaml`: the agreed actions in the order of the file. German: Steuerungsmaßnahmen. */
export function readActions({ input, text }: TextFile, agreement: Agreement): Outcome<readonly Action[]> {
  const document = parseYaml({ file: input.file, text });
  if (!document.ok) return document;
  const read = readWith(actionsSchema, document.value);
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
      effect: entry.wirkung ?? '',
      evidence: entry.beleg ?? null,
      place: document.value.place(['massnahmen', index, 'nr']),
    }),
  );
  return conclude(actions, checked(actions, agreement, document.value));
}

function checked(
  actions: readonly Action[],
  agreement: Agreement,
  document: YamlDocument,
): readonly Diagnostic[] {
  return actions.flatMap(({ number, indicator, place }, index) => {
    const first = actions.find((action) => action.number === number);
    const double =
      first && first.place !== place
        ? [doubleId(place, { what: 'Die Maßnahme', id: String(number), line: first.place.line })]
        : [];
    return [...double, ...knownGoal(indicator, agreement, document.place(['massnahmen', index, 'ziel']))];
  });
}
