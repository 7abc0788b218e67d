import type { Outcome } from '../diagnostic/outcome.ts';
import { failed } from '../diagnostic/outcome.ts';
import type { Source } from '../domain/agreement.ts';
import type { Files } from '../domain/effects.ts';
import type { Profile } from './csv/profile.ts';
import { filesIn } from './folders.ts';
import { readInput, textOf } from './input-file.ts';
import { toProfile } from './profiles.ts';

/** A file of `profile/`, whether it can be read or not. German: eigenes Profil. */
export interface OwnProfile {
  /** Name of the file without its ending: what an agreement calls it. */
  readonly name: string;
  readonly profile: Outcome<Profile>;
}

/** Every `profile/*.yaml` of the data folder, by name; none where there is no such folder. */
export function ownProfiles(data: Files): readonly OwnProfile[] {
  return filesIn('profile', data, ['.yaml']).map((file) => ({
    name: file.replace(/\.yaml$/iu, ''),
    profile: profileIn(`profile/${file}`, data),
  }));
}

function profileIn(path: string, data: Files): Outcome<Profile> {
  const input = readInput(path, data);
  const text = input === null ? failed() : textOf(input);
  return text.ok ? toProfile(text.value) : text;
}

/** A profile that says nothing of how to recognise a file takes those that the agreement reads with it. */
export function recognisedBySource(
  { name, profile }: { readonly name: string; readonly profile: Profile },
  sources: readonly Source[],
): Profile {
  const names = sources.filter((source) => source.profile === name).map(({ file }) => file);
  if (profile.recognition !== null || names.length === 0) return profile;
  return { ...profile, recognition: { names, starts: [], headWords: [], times: null, timeForm: null } };
}
