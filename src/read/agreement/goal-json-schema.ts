import { catalogue } from '../../kinds/catalogue/index.ts';

type Json = Record<string, unknown>;

/** Keys a goal may leave to the catalogue. */
const FROM_CATALOGUE = ['kurzname', 'richtung', 'einheit', 'genauigkeit', 'berechnung'];

/** Terms that are filled in from a whole: an editor asks for no complete calculation. */
const PARTIAL = { type: 'object', description: 'Einzelne Angaben; alles Übrige ist vorgegeben' };

/**
 * The schema of an agreement as an editor needs it: a goal with an indicator of the catalogue may leave out what the
 * catalogue gives, and a subgroup what its goal gives. The reader fills both in before it checks (`withCatalogue`).
 */
export function asWritten(agreement: Json): Json {
  const goals = propertyOf(agreement, 'ziele');
  return withProperty(agreement, 'ziele', { ...goals, items: goalAsWritten(goals['items'] as Json) });
}

function goalAsWritten(goal: Json): Json {
  const whole = propertyOf(goal, 'berechnung');
  const groups = propertyOf(goal, 'teilgruppen');
  const list = propertyOf(groups, 'gruppen');
  const group = withProperty(list['items'] as Json, 'berechnung', PARTIAL);
  const subgroups = withProperty(groups, 'gruppen', { ...list, items: group });
  const plain = withProperty(withProperty(goal, 'teilgruppen', subgroups), 'berechnung', {});
  return {
    ...plain,
    required: (goal['required'] as string[]).filter((key) => !FROM_CATALOGUE.includes(key)),
    if: { properties: { kennzahl: { enum: catalogue.map(({ id }) => id) } } },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: { properties: { berechnung: PARTIAL } },
    else: { required: FROM_CATALOGUE, properties: { berechnung: whole } },
  };
}

function propertyOf(schema: Json, key: string): Json {
  return (schema['properties'] as Json)[key] as Json;
}

function withProperty(schema: Json, key: string, value: Json): Json {
  return { ...schema, properties: { ...(schema['properties'] as Json), [key]: value } };
}
