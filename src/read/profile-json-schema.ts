import { WRITTEN_PROFILES } from './examine/built-in.ts';
import { BASE_NAMES } from './profile-base.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The schema of a profile as an editor needs it: with `grundlage` a profile may leave out all but its name, and the
 * editor offers the names. The reader fills the rest in before it checks (`withBase`).
 */
export function withBases({ oneOf, ...schema }: Json): Json {
  const layouts = oneOf as readonly Json[];
  return { ...schema, anyOf: [...layouts, ...layouts.flatMap(onBase)] };
}

/** A layout with the profiles that have it as base. */
function onBase(layout: Json): readonly Json[] {
  const properties = layout['properties'] as Readonly<Record<string, Json>>;
  const name = properties['anordnung']?.['const'];
  const bases = BASE_NAMES.filter((_, at) => WRITTEN_PROFILES[at]?.['anordnung'] === name);
  if (bases.length === 0) return [];
  const grundlage = {
    type: 'string',
    enum: bases,
    description: 'Mitgeliefertes Profil, auf dem dieses aufbaut',
  };
  const status = {
    anyOf: [properties['status'], { type: 'object', properties: { woerter: { type: 'object' } } }],
  };
  return [
    {
      ...layout,
      properties: { profil: properties['profil'], grundlage, ...properties, status },
      required: ['profil', 'grundlage'],
    },
  ];
}
