import { stopped } from '../diagnostic/catalogue/environment.ts';
import { printDiagnostics } from '../diagnostic/print.ts';
import { safePoint } from '../effects/safe-point.ts';
import { EXIT } from './exit-codes.ts';

/** A stop takes at most this long. Milliseconds. */
const LONGEST = 1_500;
const EXITS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.ended, SIGHUP: EXIT.ended } as const;

/** Stops at the next safe point with a message (SYS-924, exit 130 or 143); a second signal stops at once. German: Abbruch. */
export function stopOnSignals(err: (text: string) => void): void {
  let asked = false;
  for (const [signal, exit] of Object.entries(EXITS)) {
    process.on(signal, async () => {
      if (asked) process.exit(exit);
      asked = true;
      await safePoint(LONGEST);
      err(`\n${printDiagnostics([stopped(null, null)], { bytes: () => null, shown: (file) => file })}\n`);
      process.exit(exit);
    });
  }
}
