import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { basename } from 'node:path';
import type { Report } from '../src/domain/report.ts';
import { render } from '../src/render/render.ts';
import { testDesign } from '../test/support/design.ts';
import { everydayReport } from '../test/support/long-report.ts';
import { openSample, sampleReport } from '../test/support/sample-report.ts';

/**
 * How much of a render's time goes into tags, structure and object streams.
 *
 *     npm run bench:tags
 *
 * A CPU profile of warm renders. Each sample belongs to the module of ours that is nearest to what was running, so
 * pdfkit or zlib called by a module count as that module's. Collecting garbage has no caller and is told apart.
 * Ends with 1 when the share is above the bar.
 */
const BAR = 20;
const [ROUNDS, WARM_UP] = [40, 10];
const TAGGING = new Set([
  'structure-tree.ts',
  'marked-content.ts',
  'element.ts',
  'link.ts',
  'destinations.ts',
  'signature-widgets.ts',
  'xmp.ts',
  'object-streams.ts',
  'packed-document.ts',
]);

type ProfileNode = Profiler.ProfileNode;

/** Microseconds by module of ours; what has none stands under the name of V8: `(garbage collector)`. */
type Times = Map<string, number>;

const design = testDesign();
const subjects: readonly (readonly [string, Report])[] = [
  ['Monatsbericht des Musters', sampleReport(openSample())],
  ['Alltagsbericht, 14 Seiten', everydayReport()],
];
for (const [name, report] of subjects) {
  for (let round = 0; round < WARM_UP; round += 1) await render(report, design);
  const share = tell(name, timesOf(await profiled(report)));
  if (share > BAR) process.exitCode = 1;
}

async function profiled(report: Report): Promise<Profiler.Profile> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  for (let round = 0; round < ROUNDS; round += 1) await render(report, design);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return profile;
}

function timesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Times {
  const parents = new Map(
    nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node] as const)),
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owners = new Map(nodes.map(({ id }) => [id, ownerOf(id, byId, parents)]));
  const times: Times = new Map();
  samples.forEach((id, at) => {
    const owner = owners.get(id) ?? '';
    times.set(owner, (times.get(owner) ?? 0) + (timeDeltas[at] ?? 0));
  });
  return times;
}

/** Walks from what was running towards its callers, up to the first module of ours. */
function ownerOf(
  leaf: number,
  byId: ReadonlyMap<number, ProfileNode>,
  parents: ReadonlyMap<number, ProfileNode>,
): string {
  let compressing = false;
  for (let node = byId.get(leaf); node !== undefined; node = parents.get(node.id)) {
    const { url, functionName } = node.callFrame;
    compressing ||= url === 'node:zlib';
    if (!/\/src\/.*\.ts$/.test(url)) continue;
    // The packed document only passes on the streams of pages and fonts; any PDF has to compress them.
    const passedOn = compressing && functionName.endsWith('finalize');
    return passedOn ? '(streams)' : basename(url);
  }
  return byId.get(leaf)?.callFrame.functionName ?? '';
}

/** Prints where the time went and gives the share of tagging in percent. */
function tell(name: string, times: Times): number {
  const apart = ['(garbage collector)', '(idle)', '(program)', '(root)'];
  const known = [...times].filter(([owner]) => !apart.includes(owner));
  const whole = sum(known);
  const tagging = known.filter(([owner]) => TAGGING.has(owner)).toSorted(([, a], [, b]) => b - a);
  const percent = (part: number): string => `${((part * 100) / whole).toFixed(1).replace('.', ',')} %`;
  const garbage = times.get('(garbage collector)') ?? 0;
  const share = (sum(tagging) * 100) / whole;
  console.log(
    `${name}: ${percent(sum(tagging))} für Marken, Struktur und Objektströme (höchstens ${BAR} %), ` +
      `${(whole / 1000 / ROUNDS).toFixed(1)} ms je Lauf, dazu ${(garbage / 1000 / ROUNDS).toFixed(1)} ms Speicherbereinigung`,
  );
  for (const [owner, time] of tagging) console.log(`  ${owner.padEnd(22)} ${percent(time)}`);
  return share;
}

function sum(times: readonly (readonly [string, number])[]): number {
  return times.reduce((total, [, time]) => total + time, 0);
}
