import type { TimeStampServer } from '../domain/effects.ts';
import { EnvironmentFailure, Failure } from '../domain/failure.ts';
import { shownAddress } from './shown-address.ts';

/** How long an answer may take, and how large it may be. */
interface Limits {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** A reply with its certificates has some ten kilobytes. */
const LIMITS: Limits = { milliseconds: 30_000, bytes: 512 * 1024 };
const QUERY = 'application/timestamp-query';
const REPLY = 'application/timestamp-reply';

/** Signs of the usual troubles in the words of Node, and the German for them. */
const HAPPENED: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED|bad port/, 'nimmt keine Verbindung an'],
  [/ENOTFOUND|EAI_AGAIN/, 'ist unter diesem Namen nicht zu finden'],
  [/timeout|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/i, 'antwortet nicht in der vorgesehenen Zeit'],
  [/HPE_|HTTP\/1\.1 protocol/, 'antwortet nicht mit HTTP'],
  [/ECONNRESET|UND_ERR_SOCKET|terminated|other side closed/, 'hat die Verbindung abgebrochen'],
  [/WRONG_VERSION_NUMBER|ERR_SSL|EPROTO/, 'spricht kein https'],
  [/CERT|self.signed|ALTNAME/i, 'weist sich mit einem Zertifikat aus, das nicht gilt'],
];

/**
 * Asks a time-stamp server over HTTP. German: Zeitstempeldienst.
 *
 * Takes   the address as `signingSettings` gives it, and for tests other limits.
 * Errors  throws `EnvironmentFailure`: UNT-731 when no answer comes, UNT-732 when what comes is no time-stamp
 *         reply. A redirect is none: the address is what the office chose to trust.
 * Source  RFC 3161, 3.4.
 */
export function timeStampServer(address: URL, limits: Limits = LIMITS): TimeStampServer {
  const shown = shownAddress(address);
  return {
    address: shown,
    async ask(request) {
      try {
        const response = await fetch(address, {
          method: 'POST',
          redirect: 'manual',
          headers: { 'content-type': QUERY, accept: REPLY },
          body: new Uint8Array(request),
          signal: AbortSignal.timeout(limits.milliseconds),
        });
        return await replyIn(response, address, limits.bytes);
      } catch (error) {
        throw error instanceof Failure ? error : unreachable(shown, error);
      }
    },
  };
}

async function replyIn(response: Response, address: URL, most: number): Promise<Uint8Array> {
  const shown = shownAddress(address);
  const fault = faultOf(response, address);
  if (fault !== null) {
    await response.body?.cancel();
    throw noReply(shown, fault);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) throw noReply(shown, `mehr als ${most} Bytes`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Why this is no time-stamp reply, told by its head; null for one. */
function faultOf({ status, headers }: Response, address: URL): string | null {
  const target = headers.get('location');
  const leads = target !== null && URL.canParse(target, address.href);
  const elsewhere = leads ? `; er verweist auf „${shownAddress(new URL(target, address))}“` : '';
  if (status !== 200) return `Antwort ${status}${elsewhere}`;
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return type === REPLY ? null : `Inhalt „${type}“ statt „${REPLY}“`;
}

function unreachable(shown: string, error: unknown): EnvironmentFailure {
  const words = wordsOf(error);
  const happened = HAPPENED.find(([sign]) => sign.test(words))?.[1] ?? 'ist nicht zu erreichen';
  return new EnvironmentFailure({
    code: 'UNT-731',
    message: `Der Zeitstempeldienst ${shown} ${happened}.`,
    hint: 'Es wurde nichts unterschrieben. Später wiederholen oder die Adresse prüfen (ZIELBERICHT_ZEITSTEMPEL_ADRESSE); ist sie nicht gesetzt, wird ohne Zeitstempel unterschrieben.',
    cause: error,
  });
}

/** `fetch` hides what happened behind its own error. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const inner = cause instanceof Error ? cause : error;
  return 'code' in inner && typeof inner.code === 'string' ? inner.code : inner.message;
}

function noReply(shown: string, what: string): EnvironmentFailure {
  return new EnvironmentFailure({
    code: 'UNT-732',
    message: `Der Zeitstempeldienst ${shown} hat keinen Zeitstempel geliefert (${what}).`,
    hint: 'Es wurde nichts unterschrieben. Bitte die Adresse prüfen (ZIELBERICHT_ZEITSTEMPEL_ADRESSE); sie muss zu einem Dienst nach RFC 3161 führen, der ohne Anmeldung antwortet.',
  });
}
