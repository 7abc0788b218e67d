import { createServer, type Socket } from 'node:net';
import { approve } from '../../../src/archive/approve.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import type { ArchivedObject, ArchiveEntry } from '../../../src/domain/archive-entry.ts';
import type { Archive } from '../../../src/domain/journal.ts';
import { type Day, day } from '../../../src/domain/month.ts';
import { rewriteJournal } from '../rewritten-journal.ts';
import { bytesOf, type SampleOptions } from '../sample-filing.ts';
import { type Desk, deskOf, FILED } from './desk.ts';
import type { Prepare, Situation } from './situation.ts';

/** A released report, and what else the journal of its archive says. */
function journaled(options: SampleOptions, act: (desk: Desk, report: ArchiveEntry) => void): Prepare {
  return (scene) => {
    const desk = deskOf(scene);
    const report = desk.file(options);
    desk.release(report);
    act(desk, report);
    return { words: { KENNUNG: report.reportId.slice(0, 12) } };
  };
}

/** A released report whose archived dispatch or PDF says something that it must not. */
function released(options: SampleOptions): Prepare {
  return (scene) => {
    const desk = deskOf(scene);
    desk.release(desk.file(options));
    return {};
  };
}

const recipient = (party: 'agentur' | 'landkreis' | 'jobcenter', name: string, address: string) => {
  return { party, name, salutation: 'Guten Tag', address };
};

const confirmed = (day: Day) => ({
  dispatch: {
    recipients: [
      { ...recipient('landkreis', 'Dr. Änne Beispiel', 'landraetin@example.org'), confirmedOn: day },
    ],
  },
});

/** Reports that must not be sent, and mail servers with a mind of their own, by name. */
export const MAIL_SITUATIONS: Readonly<Record<string, Prepare>> = {
  'versand-anderes-pdf': released({ identifier: 'msh-2020/2020-07/alle/1' }),
  'versand-fremder-auftrag': (scene) => {
    const desk = deskOf(scene);
    const { reportId } = desk.file();
    rewriteJournal(desk.output, (report) => ({
      ...report,
      objects: report.objects.map((each) => (each.role === 'versand' ? foreign(desk, each) : each)),
    }));
    const box = openArchive(desk.output);
    approve({ hash: reportId, by: 'M. Muster', role: 'Leitung', reason: '' }, box, FILED);
    return {};
  },
  'versand-schlechte-anschrift': released({
    dispatch: { recipients: [recipient('landkreis', 'Dr. Änne Beispiel', 'a@example.org, b@example.org')] },
  }),
  'versand-gleiche-anschrift': released({
    dispatch: {
      recipients: [
        recipient('agentur', 'Erika Mustermann', 'vorzimmer@example.org'),
        recipient('landkreis', 'Dr. Änne Beispiel', 'vorzimmer@example.org'),
      ],
    },
  }),
  'versand-fremde-person': released({
    scope: 'BA',
    dispatch: { recipients: [recipient('landkreis', 'Dr. Änne Beispiel', 'landraetin@example.org')] },
  }),
  'versand-fremder-host': released({ dispatch: { allowedHosts: ['jobcenter.example'] } }),
  'versand-umbruch-im-namen': released({
    dispatch: {
      recipients: [
        recipient('landkreis', 'Dr. Beispiel\r\nBcc: fremd@example.org', 'landraetin@example.org'),
      ],
    },
  }),
  'versand-muster-ueber-mailserver': (scene) =>
    serving(
      scene,
      (line, socket) => socket.write(polite(line)),
      () => undefined,
      ({ box }, { reportId: hash }) =>
        approve({ hash, by: 'Musterlauf', role: 'Muster', reason: '', sample: true }, box, FILED),
    ),
  'korrektur-nach-hostwechsel': journaled(
    { dispatch: { recipients: [recipient('landkreis', 'Dr. Änne Beispiel', 'landraetin@example.org')] } },
    (desk, report) => {
      taken(desk.box, report);
      desk.release(desk.file(moved(['kreis.example'])));
    },
  ),
  'ersetzte-fassung-unklar': journaled({}, (desk, report) => {
    attempted(desk.box, report, report.pdfSha256);
    const message = { reportId: report.reportId, recipient: 'landraetin@example.org', number: 1 };
    desk.box.append({ kind: 'final-dot', ...message }, FILED.now());
    desk.release(desk.file({ data: 'monat;wert\n2020-08;8\n', correction: 'Nachmeldung' }));
  }),
  'versand-angehalten': journaled({}, ({ box }, { reportId }) => {
    const answer = 'Das PDF weist sich anders aus.';
    box.append({ kind: 'stopped', reportId, code: 'MAI-611', answer }, FILED.now());
  }),
  'versand-anderer-inhalt': journaled({}, ({ box }, report) => attempted(box, report, 'f'.repeat(64))),
  'empfaengerin-lange-nicht-bestaetigt': journaled(confirmed(day('2019-03-01')), () => undefined),
  'empfaenger-nie-bestaetigt': journaled({}, () => undefined),
  'mailserver-vertroestet': (scene) =>
    serving(
      scene,
      (line, socket) => socket.write(line.startsWith('RCPT') ? '451 4.7.1 spaeter\r\n' : polite(line)),
      ({ box }, report) => {
        for (let day = 28; day <= 33; day += 1) attempted(box, report, report.pdfSha256, dayAfter(day));
      },
    ),
  'mailserver-lehnt-ab': (scene) =>
    serving(scene, (line, socket) => {
      const unknown = line.startsWith('RCPT TO:<landraetin');
      socket.write(unknown ? '550 5.1.1 Postfach unbekannt\r\n' : polite(line));
    }),
  'mailserver-verstummt': (scene) =>
    serving(scene, (line, socket) => {
      if (line === '.') socket.destroy();
      else socket.write(polite(line));
    }),
};

/** The day of April 2021 counted on into May: the gallery's clock stands still on the 4th. */
function dayAfter(day: number): string {
  return `${new Date(Date.UTC(2021, 3, day, 9)).toISOString().slice(0, 19)}Z`;
}

/** A try to reach the Landrätin, when the reports of the gallery were filed or later. */
function attempted(
  box: Archive,
  { reportId }: ArchiveEntry,
  pdfSha256: string,
  at: string = FILED.now(),
): void {
  const address = 'landraetin@example.org';
  const attempt = { reportId, pdfSha256, recipient: address, messageId: `<1@example.org>`, number: 1 };
  box.append({ kind: 'attempt', ...attempt, transport: 'smtp' }, at);
}

/** The server has taken it. */
function taken(box: Archive, report: ArchiveEntry): void {
  attempted(box, report, report.pdfSha256);
  const { reportId, pdfSha256 } = report;
  const receipt = { reportId, pdfSha256, recipient: 'landraetin@example.org', messageId: '<1@example.org>' };
  box.append({ kind: 'receipt', ...receipt, state: 'ANGENOMMEN', answer: '250 gut' }, FILED.now());
}

/** A correction after the move of the Landkreis to another host. */
function moved(allowedHosts: readonly string[]): SampleOptions {
  const recipients = [recipient('landkreis', 'Dr. Änne Beispiel', 'landraetin@kreis.example')];
  return {
    data: 'monat;wert\n2020-08;8\n',
    correction: 'Nachmeldung',
    dispatch: { recipients, allowedHosts },
  };
}

/** The dispatch of another agreement in the place of the report's own. */
function foreign({ box }: Desk, object: ArchivedObject): ArchivedObject {
  const text = new TextDecoder().decode(box.object(object.sha256)).replaceAll('msh-2020', 'halle-2020');
  const bytes = bytesOf(text);
  return { ...object, sha256: box.keep(bytes), size: bytes.length };
}

function polite(line: string): string {
  if (line === 'DATA') return '354 weiter\r\n';
  return '250 2.0.0 gut\r\n';
}

/** A mail server on loopback beside a released report; it answers line by line and lives until the case ends. */
async function serving(
  scene: Parameters<Prepare>[0],
  answer: (line: string, socket: Socket) => void,
  act: (desk: Desk, report: ArchiveEntry) => void = () => undefined,
  release: (desk: Desk, report: ArchiveEntry) => unknown = (at, report) => at.release(report),
): Promise<Situation> {
  const desk = deskOf(scene);
  const report = desk.file();
  release(desk, report);
  act(desk, report);
  const server = createServer((socket) => talkTo(socket, answer));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  return {
    environment: {
      ZIELBERICHT_SMTP_HOST: '127.0.0.1',
      ZIELBERICHT_SMTP_PORT: port,
      ZIELBERICHT_SMTP_ABSENDER: 'controlling@example.org',
    },
    mask: { [`Anschluss ${port}`]: 'Anschluss 25', [`127.0.0.1:${port}`]: '127.0.0.1:25' },
    end: () => void server.close(),
  };
}

function talkTo(socket: Socket, answer: (line: string, socket: Socket) => void): void {
  let [rest, data] = ['', false];
  socket.on('error', () => {});
  socket.write('220 mail.example.org\r\n');
  socket.on('data', (piece) => {
    const lines = (rest + piece.toString('latin1')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!data || line === '.') answer(line, socket);
      data = line === '.' ? false : data || line === 'DATA';
    }
  });
}
