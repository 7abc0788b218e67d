import type { Agreement } from '../../domain/agreement.ts';
import type { Files } from '../../domain/effects.ts';
import type { Profile } from '../../read/csv/profile.ts';
import { agreementFiles } from '../../read/folders.ts';
import { type OwnProfile, ownProfiles, recognisedBySource } from '../../read/own-profiles.ts';
import { readAgreement } from '../../read/read.ts';

/** What a data folder knows of exports. */
export interface KnownProfiles {
  /** Every agreement that can be read. */
  readonly agreements: readonly Agreement[];
  /** Every profile of one's own, readable or not. */
  readonly files: readonly OwnProfile[];
  /** The readable ones, in the order in which they are tried. */
  readonly own: readonly Profile[];
}

/** The agreements and profiles of a data folder; nothing where there is none. */
export function knownProfiles(data: Files): KnownProfiles {
  const agreements = agreementFiles(data).flatMap((file) => {
    const agreement = readAgreement(file, data);
    return agreement.ok ? [agreement.value] : [];
  });
  const sources = agreements.flatMap((agreement) => agreement.sources);
  const files = ownProfiles(data);
  const own = files.flatMap(({ name, profile }) =>
    profile.ok ? [recognisedBySource({ name, profile: profile.value }, sources)] : [],
  );
  return { agreements, files, own };
}
