import type { MailState } from '../domain/archive-entry.ts';
import type { Transmission } from '../domain/effects.ts';

const STATES: Readonly<Record<Transmission['kind'], MailState>> = {
  accepted: 'ANGENOMMEN',
  deferred: 'VERSCHOBEN',
  rejected: 'ABGELEHNT',
  unclear: 'UNKLAR',
};

/** The state a message has after the server's answer. German: Zustellstand. */
export function stateAfter(kind: Transmission['kind']): MailState {
  return STATES[kind];
}
