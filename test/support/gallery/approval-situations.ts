import { withdraw } from '../../../src/archive/withdraw.ts';
import type { FiledReport } from '../../../src/domain/journal.ts';
import type { SampleOptions } from '../sample-filing.ts';
import { type Desk, deskOf, FILED } from './desk.ts';
import type { Prepare } from './situation.ts';

/** A report that is named in the call. */
function named(make: (desk: Desk) => FiledReport): Prepare {
  return (scene) => ({ words: { KENNUNG: make(deskOf(scene)).reportId.slice(0, 12) } });
}

function released(desk: Desk, options: SampleOptions = {}): FiledReport {
  const report = desk.file(options);
  desk.release(report);
  return report;
}

/** The journal of a message that the server took. */
function delivered({ box }: Desk, { reportId, pdfSha256 }: FiledReport, recipient: string): void {
  const message = { reportId, pdfSha256, recipient, messageId: '<1@example.org>' };
  box.append({ kind: 'attempt', ...message, number: 1, transport: 'smtp' }, FILED.now());
  box.append({ kind: 'receipt', ...message, state: 'ANGENOMMEN', answer: '250 2.0.0 Ok' }, FILED.now());
}

/** The dispatch of a report whose office was taken over by somebody with another address. */
const SUCCESSOR = [
  { party: 'landkreis', name: 'Nora Neumann', salutation: 'Guten Tag', address: 'neumann@example.org' },
] as const;

const ENTITLED = { fourEyes: false, entitled: [{ name: 'M. Muster', role: 'Geschäftsführung' }] };
const FOUR_EYES = { fourEyes: true, entitled: [] };

/** Approvals, withdrawals, corrections and drafts that must not be, by name. */
export const APPROVAL_SITUATIONS: Readonly<Record<string, Prepare>> = {
  'freigabe-vier-augen': named((desk) =>
    desk.file({ dispatch: { approval: FOUR_EYES }, author: { account: 'sachbearbeitung' } }),
  ),
  'freigabe-ohne-verfasser': named((desk) => desk.file({ dispatch: { approval: FOUR_EYES } })),
  'freigabe-berechtigte': named((desk) => desk.file({ dispatch: { approval: ENTITLED } })),
  'freigabe-ohne-vorgaenger': named((desk) => {
    const july = released(desk, { month: '2020-07' });
    const august = desk.file();
    const handed = { recipients: [], outbox: false };
    withdraw({ report: july, by: 'M. Muster', reason: 'Lieferung unvollständig', handed }, desk.box, FILED);
    return august;
  }),
  'ruecknahme-uebergeben': named((desk) => {
    const report = released(desk);
    delivered(desk, report, 'landraetin@example.org');
    return report;
  }),
  'ruecknahme-mit-nachfolger': named((desk) => {
    const july = released(desk, { month: '2020-07' });
    released(desk);
    return july;
  }),
  'entwurf-ersetzt': named((desk) => {
    const first = desk.file({ draft: true });
    desk.file({ draft: true, data: 'monat;wert\n2020-08;8\n' });
    return first;
  }),
  'entwurf-ohne-termin': named((desk) => desk.file({ draft: true, dispatch: { draft: { returnBy: null } } })),
  'freigabe-in-vertretung': named((desk) => desk.file()),
  'entwurf-frueherer-fassung': named((desk) =>
    desk.file({ draft: true }, (filing) => {
      const { draft: _, ...dispatch } = filing.dispatch;
      return { ...filing, dispatch };
    }),
  ),
  'korrektur-nach-wechsel': named((desk) => {
    delivered(desk, released(desk), 'landraetin@example.org');
    return released(desk, {
      data: 'monat;wert\n2020-08;8\n',
      correction: 'Nachmeldung',
      dispatch: { recipients: SUCCESSOR },
    });
  }),
};
