import { unknownProfile } from '../../diagnostic/catalogue/profile-usage.ts';
import { WRITTEN_PROFILES } from '../../read/examine/built-in.ts';
import { suggestion } from '../../read/near-miss.ts';
import { BASE_NAMES } from '../../read/profile-base.ts';
import { profileText } from '../../read/propose/profile-text.ts';
import { type Answer, answer, refusal } from '../command.ts';
import { table } from '../table.ts';

/** The profiles that come along as a list, or one of them as YAML to copy from. German: mitgelieferte Profile. */
export function showProfiles(name: string | null): Answer {
  if (name === null) return answer({ text: list(), data: { profile: WRITTEN_PROFILES.map(dataOf) } });
  const written = WRITTEN_PROFILES.find(({ profil }) => profil === name.toLowerCase());
  if (written) return answer({ text: profileText(written), data: { profil: written } });
  const near = suggestion(name, BASE_NAMES);
  return refusal([unknownProfile(null, { name, near, known: BASE_NAMES })]);
}

function list(): string {
  const rows = WRITTEN_PROFILES.map(({ profil, beschreibung }) => [String(profil), String(beschreibung)]);
  return `${table(['Profil', 'Beschreibung'], rows)}
Ein eigenes Profil baut mit „grundlage: NAME“ darauf auf und nennt nur, was anders ist.
Kopiervorlage: npx zielbericht profil zeigen ${BASE_NAMES[0]}
`;
}

function dataOf({ profil, beschreibung, anordnung }: (typeof WRITTEN_PROFILES)[number]) {
  return { profil, beschreibung, anordnung };
}
