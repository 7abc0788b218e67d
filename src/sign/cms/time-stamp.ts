import { createHash, randomBytes } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  MessageImprint,
  type PKIStatusInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { timeStampRefused, timeStampUnusable } from '../../diagnostic/catalogue/signature.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import type { TimeStampServer } from '../../domain/effects.ts';
import { attempt } from '../attempt.ts';
import { utc } from '../pdf/text-string.ts';
import { contentProof, embeddedContent, parseSignedData } from './content-proof.ts';
import { SHA_256, TIME_STAMP_INFO } from './identifiers.ts';

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
 * Errors  UNT-716 when it refuses, UNT-717 when its answer does not fit the question or is not properly signed.
 */
export async function askTimeStamp(bytes: Uint8Array, server: TimeStampServer): Promise<Outcome<TimeStamp>> {
  const question = questionFor(bytes);
  const answer = await server.ask(new Uint8Array(question.toSchema().toBER()));
  const response = attempt(() => TimeStampResp.fromBER(new Uint8Array(answer)));
  if (response === null) return unusable(server, 'sie ist kein Zeitstempel nach RFC 3161');
  if (!isGranted(response.status)) {
    const words = response.status.statusStrings?.map((each) => each.valueBlock.value).join(' ') ?? '';
    return failed(timeStampRefused(null, { server: server.address, answer: words }));
  }
  const token = response.timeStampToken && new Uint8Array(response.timeStampToken.toSchema().toBER());
  return token ? judge(token, question, server) : unusable(server, 'der Zeitstempel selbst fehlt');
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

function judge(token: Uint8Array, question: TimeStampReq, server: TimeStampServer): Outcome<TimeStamp> {
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
  if (contentProof(signed, [content]) === 'broken') {
    return unusable(server, 'der Zeitstempel ist nicht richtig unterschrieben');
  }
  return done({ token, at: utc(info.genTime) });
}

function sameImprint({ messageImprint }: TSTInfo, question: TimeStampReq): boolean {
  const hash = Buffer.from(messageImprint.hashedMessage.getValue());
  return (
    messageImprint.hashAlgorithm.algorithmId === SHA_256 &&
    hash.equals(Buffer.from(question.messageImprint.hashedMessage.getValue()))
  );
}

function unusable({ address }: TimeStampServer, reason: string): Outcome<TimeStamp> {
  return failed(timeStampUnusable(null, { server: address, reason }));
}
