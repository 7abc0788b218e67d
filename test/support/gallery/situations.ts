import { join } from 'node:path';
import { month } from '../../../src/domain/month.ts';
import { rootedFiles } from '../../../src/effects/rooted-files.ts';
import { read } from '../../../src/read/read.ts';
import { APPROVAL_SITUATIONS } from './approval-situations.ts';
import { ARCHIVE_SITUATIONS } from './archive-situations.ts';
import { CHECK_SITUATIONS } from './check-door.ts';
import { DISK_SITUATIONS } from './disk-situations.ts';
import { ENVIRONMENT_SITUATIONS } from './environment-situations.ts';
import { MAIL_SITUATIONS } from './mail-situations.ts';
import { REBUILD_SITUATIONS } from './rebuild-situations.ts';
import { SIGNING_SITUATIONS } from './signing-situations.ts';
import type { Prepare } from './situation.ts';
import { throughDoor } from './through-door.ts';

const SITUATIONS: Readonly<Record<string, Prepare>> = {
  ...APPROVAL_SITUATIONS,
  ...CHECK_SITUATIONS,
  ...ARCHIVE_SITUATIONS,
  ...DISK_SITUATIONS,
  ...ENVIRONMENT_SITUATIONS,
  ...MAIL_SITUATIONS,
  ...REBUILD_SITUATIONS,
  ...SIGNING_SITUATIONS,
  /** An order of the programming interface for an agreement that is not there; commands list the folder. */
  'auftrag-ohne-vereinbarung': ({ folder }) => ({
    play: (terminal) => {
      const agreementFile = 'vereinbarungen/msh-2019.yaml';
      const order = { agreementFile, month: month('2020-08'), edition: 'monat' } as const;
      return throughDoor(read(order, rootedFiles('data', join(folder, 'data'))), terminal);
    },
  }),
};

/** A situation by the name that cases give it. */
export function situationNamed(name: string): Prepare {
  const found = SITUATIONS[name];
  if (found === undefined) throw new Error(`no situation „${name}“ in test/support/gallery/situations.ts`);
  return found;
}
