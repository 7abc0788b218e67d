/** Counts from now: each call gives the milliseconds since. For the eye of the person alone. German: Stoppuhr. */
export function stopWatch(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}
