import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { archive } from '../../../src/archive/archive.ts';
import { stressAnswer } from '../../../src/cli/diagnose/try-faults.ts';
import { printAnswer } from '../../../src/cli/print-answer.ts';
import { stopped } from '../../../src/diagnostic/catalogue/environment.ts';
import { failed } from '../../../src/diagnostic/outcome.ts';
import { sampleFiling } from '../sample-filing.ts';
import { deskOf } from './desk.ts';
import type { Prepare } from './situation.ts';
import { throughDoor } from './through-door.ts';

/** A call of the file system that answers otherwise, until the case is over. */
function answering(name: 'statfsSync' | 'accessSync', act: () => unknown): Prepare {
  return () => {
    const real = fs[name];
    const put = (call: unknown) => {
      Object.assign(fs, { [name]: call });
      syncBuiltinESMExports();
    };
    put(act);
    return { end: () => put(real) };
  };
}

/** Machines that are not as they should be, by name. */
export const ENVIRONMENT_SITUATIONS: Readonly<Record<string, Prepare>> = {
  'wenig-platz': answering('statfsSync', () => ({ bavail: 12 * 256, bsize: 4096 })),
  'zu-wenig-platz': answering('statfsSync', () => ({ bavail: 7 * 256, bsize: 4096 })),
  'ausgabe-gesperrt': answering('accessSync', () => {
    throw Object.assign(new Error('permission denied'), { code: 'EACCES', syscall: 'access' });
  }),
  'uhr-geht-nach': (scene) => {
    const { box } = deskOf(scene);
    archive(sampleFiling(box), box, { now: () => '2021-06-01T08:00:00Z' });
    return {};
  },
  /** What `main.ts` prints; a signal to this process would end the tests. */
  'lauf-angehalten': () => ({ play: (terminal) => throughDoor(failed(stopped(null, null)), terminal) }),
  'belastungstest-misslungen': () => ({
    play: (terminal) => {
      const faults = ['liegen geblieben: berichte/2020-08/.Managementbericht_F1.pdf.neu'];
      const what = 'Datenträger voll, defekt oder schreibgeschützt';
      const answer = stressAnswer([{ what, tried: 109, faults, measured: '' }]);
      printAnswer(answer, ['diagnose'], terminal);
      return answer.exit;
    },
  }),
};
