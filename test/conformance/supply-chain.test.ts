import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/programme.ts';
import { type Bill, deliveredPackages, lockedPackages } from '../support/sbom.ts';

const bill = JSON.parse(readFileSync(join(ROOT, 'docs/sbom.cdx.json'), 'utf8')) as Bill;
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const delivered = deliveredPackages();

const LICENCES =
  /^(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|\(MIT AND Zlib\)|MIT AND OFL-1\.1|\(BSD-3-Clause OR GPL-2\.0\)|EUPL-1\.2)$/u;

describe('the bill of materials', () => {
  const listed = new Map(bill.components.map((each) => [`${each.name}@${each.version}`, each]));

  test('names every library of the programme in the version that is installed', () => {
    expect(bill.metadata.component).toMatchObject({ name: 'zielbericht', version: manifest.version });
    const missing = delivered.filter(({ name, version }) => !listed.has(`${name}@${version}`));
    expect(missing.map(({ name }) => name)).toEqual([]);
    expect(listed.size).toBeGreaterThan(100);
  });

  test('is in step with the lock file, hash by hash', () => {
    const locked = new Map(lockedPackages().map((each) => [`${each.name}@${each.version}`, each]));
    for (const [id, { hashes = [] }] of listed) {
      const integrity = locked.get(id)?.integrity ?? '';
      if (integrity === '') continue; // our own stand-in for canvas lies in vendor/
      const [kind = '', digest = ''] = integrity.split('-', 2);
      const content = Buffer.from(digest, 'base64').toString('hex');
      expect([
        id,
        hashes.map(({ alg, content: hash }) => [alg.replace('-', '').toLowerCase(), hash]),
      ]).toEqual([id, [[kind, content]]]);
    }
  });
});

describe('what is installed', () => {
  test('runs one install script alone, that of the Node it brings', () => {
    const scripts = lockedPackages().filter(({ hasInstallScript, dev }) => hasInstallScript && !dev);
    expect(scripts).toEqual([]);
    const names = lockedPackages().filter(({ hasInstallScript }) => hasInstallScript);
    expect(names.map(({ name }) => name)).toEqual(['node']);
    expect(manifest.allowScripts).toEqual({ node: true });
  });

  test('has exact versions, few libraries and licences that an authority may use', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^(\d+\.\d+\.\d+|file:\.\/vendor\/canvas)$/u.test(version))).toEqual(
      [],
    );
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(25);
    expect(delivered.length).toBeLessThanOrEqual(150);
    const others = delivered.filter(({ license = 'MIT' }) => !LICENCES.test(license));
    expect(others.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });
});
