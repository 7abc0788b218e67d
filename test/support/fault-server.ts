import { type Moment, type RawMailServer, rawMailServer, type Talk, USUAL } from './raw-mail-server.ts';

/** What goes wrong in one talk with the server. */
export type Fault =
  | 'none'
  | 'put-off'
  | 'refused'
  | 'dropped-before-dot'
  | 'dropped-after-dot'
  | 'slow'
  | 'garbage';

/** Shares of the faults; the rest goes well. */
const SHARES: readonly (readonly [Fault, number])[] = [
  ['put-off', 0.3],
  ['refused', 0.05],
  ['dropped-before-dot', 0.1],
  ['dropped-after-dot', 0.05],
  ['slow', 0.02],
  ['garbage', 0.03],
];

/** Where each fault may happen. */
const STEPS: Readonly<Record<Fault, readonly Moment[]>> = {
  none: ['other'],
  'put-off': ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'dot'],
  refused: ['MAIL', 'RCPT', 'DATA', 'dot'],
  'dropped-before-dot': ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA'],
  'dropped-after-dot': ['dot'],
  slow: ['greeting', 'EHLO', 'MAIL', 'RCPT', 'dot'],
  garbage: ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA'],
};
const GARBAGE = ['Unsinn\r\n', '25\r\n', '250-a\r\n550 b\r\n', '250 a\r\n250 b\r\n', '\u0000\u00ff\r\n'];

export interface FaultServer extends RawMailServer {
  /** How often each fault happened. */
  readonly happened: ReadonlyMap<Fault, number>;
}

/** A mail server that fails in its shares, by a seed: the same talks fail in every run. */
export async function faultServer(seed: number): Promise<FaultServer> {
  const happened = new Map<Fault, number>();
  const random = numbers(seed);
  const plans: { readonly fault: Fault; readonly at: Moment; readonly pick: number }[] = [];
  const planOf = (index: number) => {
    while (plans.length <= index) {
      const fault = faultFor(random());
      const steps = STEPS[fault];
      const at = steps[Math.floor(random() * steps.length)] ?? 'MAIL';
      plans.push({ fault, at, pick: random() });
    }
    return plans[index] ?? { fault: 'none', at: 'MAIL', pick: 0 };
  };
  const server = await rawMailServer((moment, talk) => {
    const { fault, at, pick } = planOf(talk.index);
    if (moment !== at || fault === 'none') return null;
    happened.set(fault, (happened.get(fault) ?? 0) + 1);
    return failing(fault, moment, talk, pick);
  });
  return { ...server, happened };
}

function failing(fault: Fault, moment: Moment, { socket, say }: Talk, pick: number): string | null {
  switch (fault) {
    case 'put-off':
      return '451 4.7.1 spaeter\r\n';
    case 'refused':
      return '550 5.7.1 nein\r\n';
    case 'garbage':
      return GARBAGE[Math.floor(pick * GARBAGE.length)] ?? '';
    case 'slow':
      for (const [index, piece] of USUAL[moment].match(/.{1,9}/gs)?.entries() ?? []) {
        setTimeout(() => say(piece), 3 * index);
      }
      return '';
    default:
      socket.destroy();
      return '';
  }
}

function faultFor(number: number): Fault {
  let rest = number;
  for (const [fault, share] of SHARES) {
    if (rest < share) return fault;
    rest -= share;
  }
  return 'none';
}

/** Evenly spread numbers from 0 to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
