import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { agreementText } from './agreement.ts';
import { actualExport, planExport } from './exports.ts';
import type { BaseName, PeerInput } from './input.ts';
import { profileName, profileText } from './profile.ts';
import { actionsText, commentText, daysOf, headText, talkText } from './texts.ts';
import { monthName } from './written.ts';

/** Writes one input into the data folder: its agreement and, below its own folders, exports, texts and head. */
export function convert(input: PeerInput, base: BaseName, data: string): void {
  forget(base, data);
  for (const [path, text] of filesOf(input, base)) {
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, path), text);
  }
}

const FOLDERS = ['exporte', 'kommentare', 'massnahmen', 'gespraeche', 'berichte'];

/** Takes an input out of the data folder; profiles are shared and stay. */
export function forget(base: BaseName, data: string): void {
  rmSync(join(data, agreementFile(base)), { force: true });
  for (const folder of FOLDERS) rmSync(join(data, folder, base), { recursive: true, force: true });
}

function agreementFile(base: BaseName): string {
  return `vereinbarungen/${base}.yaml`;
}

/** What one input becomes: path below the data folder, and text. */
function filesOf(input: PeerInput, base: BaseName): readonly (readonly [string, string])[] {
  const period = monthName(input.period.year, input.period.month);
  const { indicators } = input;
  return [
    [agreementFile(base), agreementText(input, base)],
    [`profile/${profileName('ist', indicators)}.yaml`, profileText('ist', indicators)],
    [`profile/${profileName('plan', indicators)}.yaml`, profileText('plan', indicators)],
    [`exporte/${base}/${period}/ist.csv`, actualExport(input)],
    [`exporte/${base}/${period}/plan.csv`, planExport(input)],
    ...indicators.map(
      (each) => [`kommentare/${base}/${period}/${each.key}-jobcenter.md`, commentText(each, input)] as const,
    ),
    [`massnahmen/${base}/${period}.yaml`, actionsText(input)],
    [`gespraeche/${base}/${daysOf(input).talk}.md`, talkText()],
    [`berichte/${base}/${period}.yaml`, headText(input)],
  ];
}
