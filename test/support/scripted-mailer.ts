import type { Mailer, OutgoingMail, Transmission } from '../../src/domain/effects.ts';

/** What the mail server does with the next message. `crash-…` means that the run dies there. */
export type Script = Transmission['kind'] | 'crash-before-dot' | 'crash-after-dot';

/** A mailer that answers as told and keeps what it took. */
export interface ScriptedMailer extends Mailer {
  readonly taken: readonly { readonly mail: OutgoingMail; readonly bytes: Uint8Array }[];
  /** How often `send` was called. */
  readonly calls: () => number;
}

export function scriptedMailer(script: (mail: OutgoingMail, call: number) => Script): ScriptedMailer {
  const taken: { mail: OutgoingMail; bytes: Uint8Array }[] = [];
  let calls = 0;
  return {
    kind: 'smtp',
    taken,
    calls: () => calls,
    async send(mail, bytes, beforeDot) {
      calls += 1;
      const what = script(mail, calls);
      if (what === 'crash-before-dot') throw new Error('crash');
      if (what !== 'deferred' && what !== 'rejected') beforeDot();
      if (what === 'crash-after-dot' || what === 'unclear' || what === 'accepted')
        taken.push({ mail, bytes });
      if (what === 'crash-after-dot') throw new Error('crash');
      return { kind: what, answer: `antwort: ${what}` };
    },
  };
}

/** Takes everything. */
export function acceptingMailer(): ScriptedMailer {
  return scriptedMailer(() => 'accepted');
}
