import { profileMissing } from '../diagnostic/catalogue/definition-files.ts';
import type { Outcome } from '../diagnostic/outcome.ts';
import type { Source } from '../domain/agreement.ts';
import type { InputFile } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import { type Profile, profileSchema } from './csv/profile.ts';
import type { Findings } from './findings.ts';
import { filesIn } from './folders.ts';
import { readInput, type TextFile, textOf } from './input-file.ts';
import { knownByContent } from './known-by-content.ts';
import { suggestion } from './near-miss.ts';
import { withBase } from './profile-base.ts';
import { parseYaml } from './yaml/document.ts';
import { readWith } from './yaml/read-with.ts';

export interface ReadProfile {
  readonly input: InputFile;
  readonly profile: Profile;
}

/** The profile of every source, `profile/<name>.yaml`, each read once. German: Exportprofile. */
export function readProfiles(
  sources: readonly Source[],
  data: Files,
  findings: Findings,
): ReadonlyMap<string, ReadProfile> {
  const profiles = new Map<string, ReadProfile>();
  const firstUses = sources.filter(
    (source, index) => sources.findIndex(({ profile }) => profile === source.profile) === index,
  );
  for (const source of firstUses) {
    const read = profileOf(source, data, findings);
    if (read) profiles.set(source.profile, read);
  }
  return profiles;
}

function profileOf(source: Source, data: Files, findings: Findings): ReadProfile | null {
  const path = `profile/${source.profile}.yaml`;
  const input = readInput(path, data);
  if (input === null) {
    const known = filesIn('profile', data, ['.yaml']).map((name) => name.replace(/\.yaml$/i, ''));
    const near = suggestion(source.profile, known);
    findings.add(
      profileMissing(source.place, { profile: source.profile, file: `${data.label}/${path}`, near }),
    );
    return null;
  }
  const profile = findings.take(knownProfile(input, () => profileIn(input)));
  return profile && { input, profile };
}

/** As many as there are houses that deliver. */
const knownProfile = knownByContent<Profile>(64);

function profileIn(input: InputFile): Outcome<Profile> {
  const text = textOf(input);
  if (!text.ok) return text;
  const profile = toProfile(text.value);
  return { ...profile, diagnostics: [...text.diagnostics, ...profile.diagnostics] };
}

/** A profile as its YAML describes it, with what its base gives. */
export function toProfile({ input, text }: TextFile): Outcome<Profile> {
  const document = parseYaml({ file: input.file, text });
  const whole = document.ok ? withBase(document.value) : document;
  return whole.ok ? readWith(profileSchema, whole.value) : whole;
}
