import { createHash, randomBytes } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  MessageImprint,
  type PKIStatusInfo,
  type SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { timeStampRefused, timeStampUnusable } from '../../diagnostic/catalogue/signature.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import type { TimeStampServer } from '../../domain/effects.ts';
import { attempt } from '../attempt.ts';
import { utc } from '../pdf/text-string.ts';
import { printableName } from '../printable-name.ts';
import { certificateOf, contentProof, embeddedContent, parseSignedData } from './content-proof.ts';
import { SHA_256, TIME_STAMP_INFO } from './identifiers.ts';
import { type StampedSignature, trustFault } from './time-stamp-trust.ts';

/** A trusted time for a signature. German: Zeitstempel. */
export interface TimeStamp {
  /** The token as the server signed it, DER. */
  readonly token: Uint8Array;
  /** UTC: `2021-05-04T09:30:00Z`. */
  readonly at: string;
}

/**
 * Asks a server for a time stamp over some bytes (RFC 3161, 2.4).
 *
 * Takes   the value of a signature, what is known of that signature, and the server.
 * Errors  UNT-716 when it refuses, UNT-717 when its answer does not fit the question, is not properly signed, or
 *         could not be validated by anybody later.
 */
export async function askTimeStamp(
  bytes: Uint8Array,
  signature: StampedSignature,
  server: TimeStampServer,
): Promise<Outcome<TimeStamp>> {
  const question = questionFor(bytes);
  const answer = await server.ask(new Uint8Array(question.toSchema().toBER()));
  const response = attempt(() => TimeStampResp.fromBER(new Uint8Array(answer)));
  if (response === null) return unusable(server, 'sie ist kein Zeitstempel nach RFC 3161');
  if (!isGranted(response.status)) {
    const words = response.status.statusStrings?.map((each) => each.valueBlock.value).join(' ') ?? '';
    return failed(timeStampRefused(null, { server: server.address, answer: printableName(words) }));
  }
  const token = response.timeStampToken && new Uint8Array(response.timeStampToken.toSchema().toBER());
  if (!token) return unusable(server, 'der Zeitstempel selbst fehlt');
  const fit = judge(token, question, server);
  return fit.ok ? trusted(fit.value, signature, server) : fit;
}

function questionFor(bytes: Uint8Array): TimeStampReq {
  const hash = createHash('sha256').update(bytes).digest();
  return new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA_256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: new Uint8Array(hash) }),
    }),
    nonce: freshNonce(),
    certReq: true,
  });
}

/** Eight bytes that nobody can foresee; the first one keeps the number positive and without a leading zero. */
function freshNonce(): Integer {
  const bytes = randomBytes(8);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return new Integer({ valueHex: new Uint8Array(bytes) });
}

/** Granted, or granted with a change that the requester is told of (RFC 3161, 2.4.2). */
function isGranted({ status }: PKIStatusInfo): boolean {
  return status === 0 || status === 1;
}

/** A token that answers the question. */
interface Answered {
  readonly token: Uint8Array;
  readonly signed: SignedData;
  readonly content: Uint8Array;
  readonly time: Date;
}

function judge(token: Uint8Array, question: TimeStampReq, server: TimeStampServer): Outcome<Answered> {
  const signed = attempt(() => parseSignedData(token));
  const content = signed && embeddedContent(signed);
  const info = content && attempt(() => TSTInfo.fromBER(new Uint8Array(content)));
  if (!info || signed.encapContentInfo.eContentType !== TIME_STAMP_INFO) {
    return unusable(server, 'der Zeitstempel ist nicht lesbar');
  }
  if (!sameImprint(info, question)) return unusable(server, 'der Zeitstempel gilt einem anderen Inhalt');
  if (!question.nonce || !info.nonce?.isEqual(question.nonce)) {
    return unusable(server, 'der Zeitstempel antwortet auf eine andere Anfrage');
  }
  return done({ token, signed, content, time: info.genTime });
}

/** What nobody can validate is no proof of a time, whoever gave it. */
function trusted(
  { token, signed, content, time }: Answered,
  signature: StampedSignature,
  server: TimeStampServer,
): Outcome<TimeStamp> {
  const [signer] = signed.signerInfos;
  const certificate = signer && certificateOf(signed, signer);
  if (!certificate) return unusable(server, 'dem Zeitstempel fehlt das Zertifikat des Dienstes');
  const proof = contentProof(signed, [content]);
  if (proof === 'broken') return unusable(server, 'der Zeitstempel ist nicht richtig unterschrieben');
  if (proof === 'unknown') return unusable(server, 'die Unterschrift des Dienstes lässt sich nicht prüfen');
  const fault = trustFault(certificate, time, signature);
  return fault === null ? done({ token, at: utc(time) }) : unusable(server, fault);
}

function sameImprint({ messageImprint }: TSTInfo, question: TimeStampReq): boolean {
  const hash = Buffer.from(messageImprint.hashedMessage.getValue());
  return (
    messageImprint.hashAlgorithm.algorithmId === SHA_256 &&
    hash.equals(Buffer.from(question.messageImprint.hashedMessage.getValue()))
  );
}

function unusable({ address }: TimeStampServer, reason: string): Outcome<never> {
  return failed(timeStampUnusable(null, { server: address, reason }));
}
