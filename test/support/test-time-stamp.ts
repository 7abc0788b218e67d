import { createHash } from 'node:crypto';
import { Integer, ObjectIdentifier, OctetString, Sequence, Utf8String } from 'asn1js';
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  type MessageImprint,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import type { TimeStampServer } from '../../src/domain/effects.ts';
import type { TestSigner } from './test-authority.ts';

const ADDRESS = 'https://zeitstempel.example.org';

/** What a test wants to be wrong or different about an answer. */
export interface TimeStampWish {
  readonly at?: string;
  readonly imprint?: MessageImprint;
  readonly nonce?: Integer;
  /** Changes the token after it was signed. */
  readonly damage?: (token: Uint8Array) => Uint8Array;
  /** Certificates besides the server's own. */
  readonly more?: readonly TestSigner[];
  /** Leaves the server's own certificate out. */
  readonly anonymous?: boolean;
}

/** A time-stamp server (RFC 3161) without a network: it answers the bytes of a question with the bytes of an answer. */
export function testTimeStampServer(signer: TestSigner, wish: TimeStampWish = {}): TimeStampServer {
  return {
    address: ADDRESS,
    ask: async (request) => answerTo(TimeStampReq.fromBER(new Uint8Array(request)), signer, wish),
  };
}

/** A server that says no, with its words. */
export function refusingServer(words: string): TimeStampServer {
  const status = new PKIStatusInfo({ status: 2, statusStrings: [new Utf8String({ value: words })] });
  const answer = new Uint8Array(new TimeStampResp({ status }).toSchema().toBER());
  return { address: ADDRESS, ask: async () => answer };
}

/** A server that answers whatever is asked with the same bytes. */
export function stubbornServer(answer: Uint8Array): TimeStampServer {
  return { address: ADDRESS, ask: async () => answer };
}

async function answerTo(
  question: TimeStampReq,
  signer: TestSigner,
  wish: TimeStampWish,
): Promise<Uint8Array> {
  const nonce = wish.nonce ?? question.nonce;
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4.1',
    messageImprint: wish.imprint ?? question.messageImprint,
    serialNumber: new Integer({ value: 4711 }),
    genTime: new Date(wish.at ?? '2021-05-04T09:31:07Z'),
    ...(nonce === undefined ? {} : { nonce }),
  });
  const carried = [...(wish.anonymous ? [] : [signer]), ...(wish.more ?? [])];
  const token = await tokenOf(new Uint8Array(info.toSchema().toBER()), signer, carried);
  const der = wish.damage ? wish.damage(token) : token;
  const response = new TimeStampResp({
    status: new PKIStatusInfo({ status: 0 }),
    timeStampToken: ContentInfo.fromBER(new Uint8Array(der)),
  });
  return new Uint8Array(response.toSchema().toBER());
}

async function tokenOf(
  info: Uint8Array,
  signer: TestSigner,
  carried: readonly TestSigner[],
): Promise<Uint8Array> {
  const { issuer, serialNumber } = signer.certificate;
  const signed = new SignedData({
    version: 3,
    encapContentInfo: contentOf(info),
    certificates: carried.map(({ certificate }) => certificate),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
        signedAttrs: attributesFor(info, signer),
      }),
    ],
  });
  await signed.sign(signer.keys.privateKey, 0, 'SHA-256');
  const content = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER());
}

/** In one piece, as DER wants it: given to the constructor, the library would cut the octets into pieces. */
function contentOf(info: Uint8Array): EncapsulatedContentInfo {
  const content = new EncapsulatedContentInfo({ eContentType: TIME_STAMP_INFO });
  content.eContent = octets(info);
  return content;
}

const TIME_STAMP_INFO = '1.2.840.113549.1.9.16.1.4';

function attributesFor(info: Uint8Array, signer: TestSigner): SignedAndUnsignedAttributes {
  const certificate = new Sequence({
    value: [new Sequence({ value: [new Sequence({ value: [octets(sha256(signer.der))] })] })],
  });
  const attributes = [
    new Attribute({
      type: '1.2.840.113549.1.9.3',
      values: [new ObjectIdentifier({ value: TIME_STAMP_INFO })],
    }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [octets(sha256(info))] }),
    new Attribute({ type: '1.2.840.113549.1.9.16.2.47', values: [certificate] }),
  ];
  return new SignedAndUnsignedAttributes({ type: 0, attributes });
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: new Uint8Array(bytes) });
}
