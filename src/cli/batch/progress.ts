import { germanCount } from '../../diagnostic/german-text.ts';
import { stopWatch } from '../../effects/stop-watch.ts';
import type { Terminal } from '../terminal.ts';
import { type Row, resultWord } from './batch.ts';

/** Tells how far a run over several agreements has come. German: Fortschritt. */
export interface Progress {
  step(row: Row): void;
  end(): void;
}

const WIDTH = 24;
/** Milliseconds: the eye needs no more. */
const REST = 100;

/** A bar with rate and remaining time where somebody watches, one line for each report elsewhere; nothing for one report. */
export function progressOf(
  total: number,
  terminal: Pick<Terminal, 'err' | 'interactive'>,
  quiet: boolean,
  elapsed: () => number = stopWatch(),
): Progress {
  if (quiet || total < 2) return { step: () => undefined, end: () => undefined };
  return terminal.interactive ? bar(total, terminal, elapsed) : lines(total, terminal);
}

function lines(total: number, { err }: Pick<Terminal, 'err'>): Progress {
  let count = 0;
  return {
    step(row) {
      count += 1;
      const { agreement, period } = row;
      const which = period === '' ? agreement : `${agreement} ${period}`;
      err(`${germanCount(count)}/${germanCount(total)} ${which}: ${resultWord(row)}\n`);
    },
    end: () => undefined,
  };
}

function bar(total: number, { err }: Pick<Terminal, 'err'>, elapsed: () => number): Progress {
  let count = 0;
  let broken = 0;
  let shown = Number.NEGATIVE_INFINITY;
  return {
    step({ outcome }) {
      count += 1;
      if (!outcome.ok) broken += 1;
      const now = elapsed();
      if (now - shown < REST && count < total) return;
      shown = now;
      err(`\r${barText(count, total, broken, now)}\u001b[K`);
    },
    end: () => err('\r\u001b[K'),
  };
}

/** `[████████░░░░░░░░░░░░░░░░] 135 von 406 · 14,2 je Sekunde · noch 0:19 · 1 mit Fehler` */
export function barText(count: number, total: number, broken: number, milliseconds: number): string {
  const full = Math.floor((count / total) * WIDTH);
  const rate = count / Math.max(milliseconds / 1000, 0.001);
  return [
    `[${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}] ${germanCount(count)} von ${germanCount(total)}`,
    `${rate.toFixed(1).replace('.', ',')} je Sekunde`,
    `noch ${clockText((total - count) / rate)}`,
    ...(broken === 0 ? [] : [`${germanCount(broken)} mit Fehler`]),
  ].join(' · ');
}

/** `0:19`, `12:05`, `1:02:05` */
function clockText(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
