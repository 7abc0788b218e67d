/** True when `after` begins with all bytes of `before` and adds some. German: Nachfolgerin. */
export function isSuccessor(after: Uint8Array, before: Uint8Array): boolean {
  return after.length > before.length && Buffer.compare(after.subarray(0, before.length), before) === 0;
}
