import { z } from 'zod';
import { asWritten } from './agreement/goal-json-schema.ts';
import { agreementSchema } from './agreement/schema.ts';
import { profileSchema } from './csv/profile.ts';
import { withBases } from './profile-json-schema.ts';
import { actionsSchema, commentSchema, headSchema, sectionTextSchema } from './texts/schemas.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The form of every definition as JSON Schema, so that editors complete and check while one writes.
 *
 * Gives file name → schema, for `docs/schema/`.
 */
export function jsonSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map([
    ['vereinbarung.schema.json', asWritten(describe(agreementSchema, 'Zielvereinbarung'))],
    ['profil.schema.json', withBases(describe(profileSchema, 'Exportprofil'))],
    ['bericht.schema.json', describe(headSchema, 'Berichtskopf')],
    ['massnahmen.schema.json', describe(actionsSchema, 'Steuerungsmaßnahmen')],
    ['kommentar.schema.json', describe(z.union([commentSchema, sectionTextSchema]), 'Kopf eines Kommentars')],
  ]);
}

function describe(schema: z.ZodType, title: string): JsonSchema {
  const { $schema, ...written } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => acceptNumbers(jsonSchema),
  });
  return { $schema, title, ...written };
}

/**
 * The reader takes every scalar as text, an editor reads `7.331` as a number: where any text is welcome, so is
 * a number. Fixed words (`const`, `enum`) stay texts.
 */
function acceptNumbers(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.type !== 'string' || schema.const !== undefined || schema.enum !== undefined) return;
  Object.assign(schema, { type: ['string', 'number'] });
}
