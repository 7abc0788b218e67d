import { approve } from '../archive/approve.ts';
import type { Workshop } from '../commission.ts';
import { sampleKeepsAway } from '../diagnostic/catalogue/sample.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { Receipt } from '../domain/archive-entry.ts';
import type { Edition } from '../domain/draft.ts';
import { type Archive, approvalOf, type FiledReport, filedReports } from '../domain/journal.ts';
import { type Month, month } from '../domain/month.ts';
import { periodFolder } from '../domain/report-files.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { fixedClock } from '../effects/fixed-clock.ts';
import { demandRoom } from '../effects/free-space.ts';
import { turn } from '../effects/safe-point.ts';
import { type Finished, produce, send } from '../pipeline.ts';
import type { Row } from './batch/batch.ts';
import { batchAnswer } from './batch/batch-answer.ts';
import { type Answer, type Call, refusal } from './command.ts';
import { receiptData } from './json-words.ts';
import { mailExit, receiptsText } from './mail-text.ts';
import { reportTitle } from './report-title.ts';
import { roomToMake } from './room.ts';
import { openSample, type Workplace } from './workplace.ts';
import { alone, openWorkshop } from './workshop.ts';

/** A report of the sample year, made at the hour the sample's story gives it. */
interface Scene {
  readonly month: Month;
  readonly edition: Edition;
  /** UTC time stamp. */
  readonly at: string;
}

const SCENES: readonly Scene[] = [
  { month: month('2020-07'), edition: 'monat', at: '2020-08-25T08:00:00Z' },
  { month: month('2020-08'), edition: 'monat', at: '2020-09-28T08:00:00Z' },
  { month: month('2020-12'), edition: 'jahr', at: '2021-05-04T08:00:00Z' },
];
const AGREEMENT = { id: 'msh-2020', file: 'vereinbarungen/msh-2020.yaml' };
/** No office released the sample: the approval says so. */
const RELEASE = { by: 'Musterlauf', role: 'Muster', reason: 'Freigabe im Musterlauf', sample: true };

/** `monatslauf --muster`: the whole line, three times, with mails that go to nobody. */
export async function runSample(call: Call): Promise<Answer> {
  const { given, terminal } = call;
  const workplace = openSample(given, terminal);
  return alone(workplace, async () => {
    const mode = {
      clock: fixedClock(SCENES[0]?.at ?? ''),
      transport: 'outbox',
      quiet: given.flag('leise'),
    } as const;
    const workshop = await openWorkshop(workplace, terminal, mode);
    if (!workshop.ok) return refusal(workshop.diagnostics, workplace.sources);
    const others = reportsInEarnest(workshop.value.archive, workplace);
    if (others.length > 0) {
      const path = workplace.output.display('archiv');
      return refusal([sampleKeepsAway(null, { path, titles: others.map(reportTitle) })]);
    }
    const { archive, effects } = workshop.value;
    if (archive.records.length === 0) demandRoom(workplace.outputFolder, roomToMake(SCENES, effects.data));
    return play(workshop.value, workplace, call);
  });
}

/** Reports of other definitions than the sample's, and such as a person released: among them invented figures have no place. */
function reportsInEarnest(archive: Archive, { data }: Workplace): readonly FiledReport[] {
  const definition = data.read(AGREEMENT.file);
  const own = definition === null ? '' : sha256Hex(definition);
  return filedReports(archive).filter((report) => {
    const approval = approvalOf(archive, report.pdfSha256);
    const ofSample = report.objects.some(
      ({ name, sha256 }) => name === `data/${AGREEMENT.file}` && sha256 === own,
    );
    return approval === null ? !ofSample : !approval.sample;
  });
}

async function play(workshop: Workshop, workplace: Workplace, { given, terminal }: Call): Promise<Answer> {
  const before = workshop.archive.records.length;
  const rows: Row[] = [];
  const receipts: Receipt[] = [];
  for (const scene of SCENES) {
    await turn();
    const period = periodFolder(scene.month, scene.edition);
    if (!given.flag('leise')) terminal.err(`\nMusterbericht ${period}\n`);
    const effects = { ...workshop.effects, clock: fixedClock(scene.at) };
    const acted = await act(scene, { ...workshop, effects });
    if (acted.ok) receipts.push(...acted.value.receipts);
    const outcome = acted.ok ? done(acted.value.finished, acted.diagnostics) : acted;
    rows.push({ agreement: AGREEMENT.id, period, outcome });
  }
  const made = batchAnswer(rows, workplace, terminal);
  const news = receiptsText(receipts, workshop.archive.records.slice(before), workplace.output, true);
  return {
    ...made,
    exit: made.exit || mailExit(receipts),
    text: `${made.text}Archiv: ${workplace.output.display('archiv')}\n${news}`,
    data: { ...made.data, zustellungen: receipts.map(receiptData) },
  };
}

/** One report from its exports to the outbox. */
async function act(
  { month, edition }: Scene,
  workshop: Workshop,
): Promise<Outcome<{ readonly finished: Finished; readonly receipts: readonly Receipt[] }>> {
  const order = { agreementFile: AGREEMENT.file, month, edition, draft: null };
  const finished = await produce(order, workshop);
  if (!finished.ok) return finished;
  const { entry } = finished.value;
  const { archive, effects } = workshop;
  if (approvalOf(archive, entry.pdfSha256) === null) {
    const approval = approve({ hash: entry.reportId, ...RELEASE }, archive, effects.clock);
    if (!approval.ok) return failed(...finished.diagnostics, ...approval.diagnostics);
  }
  const receipts = await send([entry], workshop);
  return done({ finished: finished.value, receipts }, finished.diagnostics);
}
