import { type Certificate, ExtKeyUsage } from 'pkijs';
import { utc } from '../pdf/text-string.ts';

/** What a time stamp has to fit: the moment of signing and the signer's certificate. Times are UTC. */
export interface StampedSignature {
  /** By the clock of this machine: `2021-05-04T09:30:00Z`. */
  readonly at: string;
  readonly signer: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

/** Further apart, one of the two clocks is wrong, and nobody can say which. */
const MOST_HOURS = 24;
const HOUR = 3_600_000;

const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/**
 * Why nobody could validate a time stamp later, as the rest of a German sentence; null for a good one.
 *
 * Takes   the server's certificate as the token carries it, the time it vouches for, and what is signed.
 * Source  RFC 3161, 2.3 (the certificate has one purpose, and says so as critical); ETSI EN 319 422.
 */
export function trustFault(server: Certificate, time: Date, signature: StampedSignature): string | null {
  if (!isForTimeStampsAlone(server)) {
    return 'das Zertifikat des Dienstes ist nicht als eines ausgestellt, das allein Zeitstempel gibt (erweiterte Schlüsselverwendung „timeStamping“, kritisch)';
  }
  if (time < server.notBefore.value || time > server.notAfter.value) {
    return `der Zeitstempel nennt ${moment(time)}; das Zertifikat des Dienstes gilt von ${moment(server.notBefore.value)} bis ${moment(server.notAfter.value)}`;
  }
  const [from, until] = [new Date(signature.validFrom), new Date(signature.validUntil)];
  if (time < from || time > until) {
    return `der Zeitstempel nennt ${moment(time)}; das Zertifikat von ${signature.signer} gilt von ${moment(from)} bis ${moment(until)}`;
  }
  const apart = Math.abs(time.getTime() - new Date(signature.at).getTime()) / HOUR;
  if (apart <= MOST_HOURS) return null;
  return `der Zeitstempel nennt ${moment(time)}; die Uhr dieses Rechners zeigt ${moment(new Date(signature.at))}, das sind ${Math.ceil(apart)} Stunden Abstand, und höchstens ${MOST_HOURS} sind erlaubt`;
}

function isForTimeStampsAlone({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  const purposes: unknown = usage?.parsedValue;
  if (!usage?.critical || !(purposes instanceof ExtKeyUsage)) return false;
  return purposes.keyPurposes.length === 1 && purposes.keyPurposes[0] === TIME_STAMPING;
}

/** `04.05.2021, 09:30 Uhr (UTC)` */
function moment(time: Date): string {
  const [year, month, day] = utc(time).slice(0, 10).split('-');
  return `${day}.${month}.${year}, ${utc(time).slice(11, 16)} Uhr (UTC)`;
}
