import {
  hostNotAllowed,
  hostsAlike,
  noticesToRecipient,
} from '../../diagnostic/catalogue/definition-mailing.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { hostOf } from '../../domain/mail-address.ts';
import type { Mailing } from '../../domain/parties.ts';
import { editDistance } from '../near-miss.ts';
import type { Path, YamlDocument } from '../yaml/document.ts';
import type { AgreementYaml } from './schema.ts';

/** Letters by which two hosts may differ and still be taken for one with a slip of the hand. */
const SLIP = 2;
/** Short hosts such as `a.de` and `b.de` differ little by nature. */
const SHORTEST = 7;

interface Address {
  readonly address: string;
  readonly path: Path;
}

/** Where messages of the agreement may go. German: Angaben zum Versand. */
export function toMailing(yaml: AgreementYaml): Mailing {
  const { versand } = yaml;
  const listed = versand['erlaubte-hosts'];
  const hosts = listed ?? addressesIn(yaml).map(({ address }) => hostOf(address));
  return {
    allowedHosts: [...new Set(hosts.map((host) => host.toLowerCase()))].toSorted(),
    noticesTo: versand.fehlermeldungen ?? null,
  };
}

/**
 * Addresses that nothing should go to. German: Prüfung der Adressen.
 *
 * Errors  DEF-185 a host that is not allowed, DEF-187 notices that would reach a signatory; DEF-186 warns where
 *         no hosts are listed and two of them look like one with a slip of the hand.
 */
export function checkMailing(yaml: AgreementYaml, document: YamlDocument): readonly Diagnostic[] {
  const { allowedHosts, noticesTo } = toMailing(yaml);
  const signatories = yaml.unterzeichnende.map((each) => each['e-mail'].toLowerCase());
  const own = noticesTo !== null && signatories.includes(noticesTo.toLowerCase());
  return [
    ...(yaml.versand['erlaubte-hosts'] === undefined
      ? slips(yaml, document)
      : strangers(yaml, document, allowedHosts)),
    ...(own
      ? [noticesToRecipient(document.place(['versand', 'fehlermeldungen']), { address: noticesTo })]
      : []),
  ];
}

function strangers(
  yaml: AgreementYaml,
  document: YamlDocument,
  allowed: readonly string[],
): readonly Diagnostic[] {
  return addressesIn(yaml)
    .filter(({ address }) => !allowed.includes(hostOf(address)))
    .map(({ address, path }) =>
      hostNotAllowed(document.place(path), { address, host: hostOf(address), allowed }),
    );
}

/** Each host once, told at the address that is alone with it. */
function slips(yaml: AgreementYaml, document: YamlDocument): readonly Diagnostic[] {
  const all = addressesIn(yaml);
  const hosts = Map.groupBy(all, ({ address }) => hostOf(address));
  const rarest = [...hosts].toSorted(([, a], [, b]) => a.length - b.length);
  return rarest.flatMap(([host, found], index) => {
    const alike = rarest.slice(index + 1).find(([other]) => lookAlike(host, other))?.[0];
    if (alike === undefined) return [];
    return found
      .slice(0, 1)
      .map(({ address, path }) => hostsAlike(document.place(path), { address, host, alike }));
  });
}

function lookAlike(host: string, other: string): boolean {
  return Math.min(host.length, other.length) >= SHORTEST && editDistance(host, other) <= SLIP;
}

function addressesIn(yaml: AgreementYaml): readonly Address[] {
  const notices = yaml.versand.fehlermeldungen;
  return [
    { address: yaml.ansprechpartner['e-mail'], path: ['ansprechpartner', 'e-mail'] },
    ...yaml.unterzeichnende.map((each, index) => ({
      address: each['e-mail'],
      path: ['unterzeichnende', index, 'e-mail'],
    })),
    ...(notices === undefined ? [] : [{ address: notices, path: ['versand', 'fehlermeldungen'] }]),
  ];
}
