import type { Provider, ScopeMark } from './agreement.ts';

/** Who may read what belongs to one side: the side itself, and the Jobcenter that both stand behind. */
const READERS: Readonly<Record<Provider, readonly string[]>> = {
  BA: ['agentur', 'jobcenter'],
  Kommune: ['landkreis', 'jobcenter'],
};

/** True for a party (by its id) that an edition of this scope is for; the whole one, without a scope, is for all. */
export function isFor(scope: Provider | undefined, party: string): boolean {
  return scope === undefined || READERS[scope].includes(party);
}

/** True where what a mark is set on stands in an edition; without a mark it stands in the whole one alone. */
export function standsIn(scope: Provider | undefined, mark: ScopeMark | undefined): boolean {
  return scope === undefined || mark === 'alle' || mark === scope;
}

/** For types whose scope is absent in the whole edition. */
export function scopeField(scope: Provider | undefined): { readonly scope?: Provider } {
  return scope === undefined ? {} : { scope };
}
