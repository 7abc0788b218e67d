import { doneWithoutEffect } from '../../diagnostic/catalogue/check-follow-up.ts';
import type { Action } from '../../domain/follow-up.ts';
import type { Rule } from '../finding.ts';
import { followUp } from '../follow-up.ts';

/** Who closes an action says what it brought, and how sure that is. */
export const actionsHaveEffects: Rule = ({ draft }) =>
  followUp(draft)
    .actions.filter(({ state }) => state === 'erledigt')
    .flatMap((action) => {
      const missing = missingIn(action);
      return missing === null
        ? []
        : doneWithoutEffect(action.place, { number: String(action.number), missing });
    });

function missingIn({ effect, evidence }: Action): string | null {
  if (effect === '' && evidence === null) return 'Wirkung und Beleg fehlen';
  if (effect === '') return 'die Wirkung fehlt';
  return evidence === null ? 'der Beleg der Wirkung fehlt' : null;
}
