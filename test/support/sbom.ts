import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './programme.ts';

/** A bill of materials in CycloneDX form, as far as it is looked at. German: Stückliste. */
export interface Bill {
  readonly serialNumber?: string;
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** One entry of `package-lock.json`. */
export interface LockedPackage {
  readonly name: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

/** What comes with the programme; without serial number, time and folder, so that the same packages give the same bytes. */
export function billOfDelivered({
  serialNumber: _,
  metadata,
  components,
  dependencies,
  ...bill
}: Bill): Bill {
  const delivered = new Set(deliveredPackages().map(({ name, version }) => `${name}@${version}`));
  return {
    ...bill,
    metadata: { component: { ...metadata.component, name: 'zielbericht' } },
    components: components.filter(({ name, version }) => delivered.has(`${name}@${version}`)),
    dependencies: dependencies
      .filter(({ ref }) => delivered.has(ref) || ref.startsWith('zielbericht@'))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => delivered.has(each)) })),
  };
}

/** Packages that the programme needs to run, on whatever machine. */
export function deliveredPackages(): readonly LockedPackage[] {
  return lockedPackages().filter(({ dev, devOptional, link }) => !dev && !devOptional && !link);
}

/** Every package that `npm ci` installs. */
export function lockedPackages(): readonly LockedPackage[] {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Omit<LockedPackage, 'name'>>;
  };
  return Object.entries(lock.packages)
    .filter(([path]) => path.includes('node_modules/'))
    .map(([path, entry]) => ({ ...entry, name: path.slice(path.lastIndexOf('node_modules/') + 13) }));
}
