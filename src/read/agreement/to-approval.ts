import type { Agreement } from '../../domain/agreement.ts';
import type { ApprovalYaml, OpinionYaml } from './approval-schema.ts';

const TO_EVERYBODY = 'Sehr geehrte Damen und Herren';

/** Who may approve, and who gets drafts for an opinion; absent where the agreement says nothing. */
export function releaseOf(
  rules: ApprovalYaml | undefined,
  writers: readonly OpinionYaml[] | undefined,
): Pick<Agreement, 'approval' | 'opinions'> {
  return {
    ...(rules && {
      approval: {
        fourEyes: rules['vier-augen'],
        entitled: (rules.berechtigt ?? []).map(({ name, funktion }) => ({ name, role: funktion })),
      },
    }),
    ...(writers && {
      opinions: writers.map(({ stelle, name, anrede, 'e-mail': email }) => ({
        party: stelle,
        name,
        salutation: anrede ?? TO_EVERYBODY,
        email,
      })),
    }),
  };
}
