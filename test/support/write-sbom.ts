// Writes docs/sbom.cdx.json, the list of everything that is delivered with the programme: node test/support/write-sbom.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, ROOT } from './programme.ts';
import { type Bill, billOfDelivered } from './sbom.ts';

// „--omit=dev“ would also leave out what our tools use as well as we do: nodemailer, yaml, zod.
const words = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'];
const { stdout } = await execute('npm', words);
writeFileSync(
  join(ROOT, 'docs/sbom.cdx.json'),
  `${JSON.stringify(billOfDelivered(JSON.parse(stdout) as Bill), null, 2)}\n`,
);
