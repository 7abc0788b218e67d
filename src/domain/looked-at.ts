/**
 * What was looked at in a folder of files, and what was found there. German: Spur.
 *
 * As long as every look would show the same again, whatever was made of it would come out the same.
 */
export interface LookedAt {
  /** Path and SHA-256 of each file that was read; null for one that was not there. */
  readonly read: readonly (readonly [path: string, sha256: string | null])[];
  /** Path and SHA-256 over the names of each folder that was listed. */
  readonly listed: readonly (readonly [path: string, sha256: string])[];
  /** False where something was read that is too large to be remembered. */
  readonly whole: boolean;
}
