import {
  isProbeAddress,
  isReaderElsewhere,
  type ProbeRequest,
  probeHosts,
  sendProbe,
} from '../deliver/probe.ts';
import { probeRefused } from '../diagnostic/catalogue/mail-decision.ts';
import type { Files } from '../domain/effects.ts';
import { demandRoom } from '../effects/free-space.ts';
import { systemClock } from '../effects/system-clock.ts';
import { rowsOf } from './choose-mails.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { mailerFor } from './mailer.ts';
import { roomToSend } from './room.ts';

/** `versenden --probe`: every message of the plan to one address of the own house. Errors: MAI-662. */
export async function sendProbes(request: ProbeRequest, output: Files, { terminal }: Call): Promise<Answer> {
  const { box, reports, to } = request;
  const allowed = probeHosts(reports, box);
  const reader = isReaderElsewhere(to, box);
  if (reader || !isProbeAddress(to, allowed)) {
    return refusal([probeRefused(null, { address: to, allowed, reader })]);
  }
  const mailer = await mailerFor('as-set', output, terminal);
  if (!mailer.ok) return refusal(mailer.diagnostics);
  demandRoom(output.display(''), roomToSend(rowsOf(reports, box, []).length));
  const probes = await sendProbe(request, { mailer: mailer.value, clock: systemClock });
  const taken = probes.filter(({ state }) => state === 'ANGENOMMEN');
  const lines = [
    `Probe: ${taken.length} von ${probes.length} Nachrichten an ${to} ${mailer.value.kind === 'smtp' ? 'versandt' : 'in den Postausgang gelegt'}.`,
    mailer.value.kind === 'smtp' ? '' : `Postausgang: ${output.display('postausgang')}`,
    'Eine Probe zählt nicht als Zustellung.',
    ...probes
      .filter(({ state }) => state !== 'ANGENOMMEN')
      .map(({ recipient, answer: said }) => `${recipient}: ${said}`),
  ];
  return answer({
    exit: taken.length === probes.length ? EXIT.done : EXIT.mail,
    text: `${lines.filter((line) => line !== '').join('\n')}\n`,
    data: {
      proben: probes.map(({ recipient, to: at, messageId, state, answer: said }) => ({
        empfaenger: recipient,
        an: at,
        nachricht: messageId,
        stand: state,
        antwort: said,
      })),
    },
  });
}
