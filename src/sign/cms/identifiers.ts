/** Object identifiers by the name their standard gives them. */

/** RFC 5652 */
export const DATA = '1.2.840.113549.1.7.1';
export const SIGNED_DATA = '1.2.840.113549.1.7.2';
export const CONTENT_TYPE = '1.2.840.113549.1.9.3';
export const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';

/** RFC 5035, 3161 and 5126 */
export const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
export const TIME_STAMP_INFO = '1.2.840.113549.1.9.16.1.4';
export const SIGNATURE_TIME_STAMP = '1.2.840.113549.1.9.16.2.14';

/** RFC 8017 */
export const RSA_PSS = '1.2.840.113549.1.1.10';

/** RFC 5754 */
export const SHA_256 = '2.16.840.1.101.3.4.2.1';
export const SHA_384 = '2.16.840.1.101.3.4.2.2';
export const SHA_512 = '2.16.840.1.101.3.4.2.3';

const DIGESTS: ReadonlyMap<string, string> = new Map([
  [SHA_256, 'sha256'],
  [SHA_384, 'sha384'],
  [SHA_512, 'sha512'],
  ['1.3.14.3.2.26', 'sha1'],
]);

/** The name `node:crypto` has for a hash, or null for one that is not known here. */
export function digestNamed(identifier: string): string | null {
  return DIGESTS.get(identifier) ?? null;
}
