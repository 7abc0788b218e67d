import { createHash } from 'node:crypto';
import { Integer, OctetString, type Sequence } from 'asn1js';
import { AlgorithmIdentifier, ContentInfo, MessageImprint, SignedData, TimeStampReq, TSTInfo } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TimeStampServer } from '../../../src/domain/effects.ts';
import { EnvironmentFailure } from '../../../src/domain/failure.ts';
import { type SignatureRequest, sign } from '../../../src/sign/sign.ts';
import type { SigningKey } from '../../../src/sign/signing-key.ts';
import { TestAuthority, type TestSigner, TIME_STAMPING } from '../../support/test-authority.ts';
import {
  refusingServer,
  stubbornServer,
  type TimeStampWish,
  testTimeStampServer,
} from '../../support/test-time-stamp.ts';
import { FIELDS, formPdf } from './small-pdf.ts';

let authority: TestAuthority;
let key: SigningKey;
let server: TestSigner;
let others: readonly TestSigner[];

beforeAll(async () => {
  authority = await TestAuthority.found();
  const signer = await authority.issue({ name: 'Jörg Müller' });
  server = await authority.issueTimeStampServer();
  others = [authority.root, signer];
  key = {
    signer: signer.name,
    certificate: signer.der,
    chain: [authority.root.der],
    privateKey: signer.privateKey,
    validFrom: '2019-01-01T00:00:00Z',
    validUntil: '2040-01-01T00:00:00Z',
  };
});

function request(timeStampServer: TimeStampServer): SignatureRequest {
  return { field: FIELDS[0], key, at: '2021-05-04T09:30:00Z', reason: null, location: null, timeStampServer };
}

async function refusals(timeStampServer: TimeStampServer): Promise<readonly string[]> {
  const outcome = await sign(formPdf(), request(timeStampServer));
  return outcome.ok ? ['signed'] : outcome.diagnostics.map(({ code, message }) => `${code} ${message}`);
}

function answering(wish: TimeStampWish): TimeStampServer {
  return testTimeStampServer(server, wish);
}

/** The signature and the token in it. */
function read(pdf: Uint8Array) {
  const hex = /\/Contents <([0-9A-F]+)>/.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? '';
  const envelope = ContentInfo.fromBER(new Uint8Array(Buffer.from(hex, 'hex')));
  const [signer] = new SignedData({ schema: envelope.content }).signerInfos;
  const [attribute] = signer?.unsignedAttrs?.attributes ?? [];
  const stamp = attribute?.values[0] as Sequence;
  const token = new SignedData({ schema: ContentInfo.fromBER(stamp.toBER()).content });
  return {
    type: attribute?.type,
    value: Buffer.from(signer?.signature.getValue() ?? new ArrayBuffer(0)),
    token,
  };
}

const USELESS =
  'UNT-717 Die Antwort des Zeitstempeldienstes https://zeitstempel.example.org ist nicht zu gebrauchen: ';

describe('a time stamp', () => {
  it('vouches for the value of the signature and gives the time of the server', async () => {
    const outcome = await sign(formPdf(), request(testTimeStampServer(server)));
    if (!outcome.ok) throw new Error('not signed');
    expect(outcome.value.timeStamp).toBe('2021-05-04T09:31:07Z');
    const { type, value, token } = read(outcome.value.bytes);
    expect(type).toBe('1.2.840.113549.1.9.16.2.14');
    const info = TSTInfo.fromBER(new Uint8Array(token.encapContentInfo.eContent?.getValue() ?? []));
    const imprint = Buffer.from(info.messageImprint.hashedMessage.getValue());
    expect(imprint).toEqual(createHash('sha256').update(value).digest());
    const trusting = { signer: 0, data: new Uint8Array(value).buffer, checkChain: false };
    expect(await token.verify(trusting)).toBe(true);
  });

  it('is asked for with the certificate of the server and a number that is never the same', async () => {
    const asked: TimeStampReq[] = [];
    const listening: TimeStampServer = {
      ...testTimeStampServer(server),
      ask: (bytes) => {
        asked.push(TimeStampReq.fromBER(new Uint8Array(bytes)));
        return testTimeStampServer(server).ask(bytes);
      },
    };
    expect(await refusals(listening)).toEqual(['signed']);
    expect(await refusals(listening)).toEqual(['signed']);
    const [one, two] = asked;
    expect([one?.certReq, one?.messageImprint.hashAlgorithm.algorithmId]).toEqual([
      true,
      '2.16.840.1.101.3.4.2.1',
    ]);
    expect(one?.nonce?.isEqual(two?.nonce)).toBe(false);
  });

  it('with more certificates than room was made for still fits', async () => {
    const more = Array.from({ length: 10 }, () => others).flat();
    let asked = 0;
    const generous: TimeStampServer = {
      ...answering({ more }),
      ask: (bytes) => {
        asked += 1;
        return answering({ more }).ask(bytes);
      },
    };
    const outcome = await sign(formPdf(), request(generous));
    if (!outcome.ok) throw new Error('not signed');
    expect([read(outcome.value.bytes).token.certificates?.length, asked]).toEqual([21, 2]);
  });

  it('that is refused stops the signature with the words of the server', async () => {
    expect(await refusals(refusingServer('Kontingent erschöpft'))).toEqual([
      'UNT-716 Der Zeitstempeldienst https://zeitstempel.example.org hat keinen Zeitstempel gegeben: „Kontingent erschöpft“.',
    ]);
  });

  it('for another content or another question is not taken', async () => {
    const imprint = new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
      hashedMessage: new OctetString({ valueHex: createHash('sha256').update('anderes').digest() }),
    });
    expect(await refusals(answering({ imprint }))).toEqual([
      `${USELESS}der Zeitstempel gilt einem anderen Inhalt.`,
    ]);
    expect(await refusals(answering({ nonce: new Integer({ value: 5 }) }))).toEqual([
      `${USELESS}der Zeitstempel antwortet auf eine andere Anfrage.`,
    ]);
  });

  it('whose own signature is wrong is not taken', async () => {
    const damage = (token: Uint8Array) => {
      const at = Buffer.from(token).indexOf('20210504093107Z');
      return Uint8Array.from(token).fill(0x38, at + 13, at + 14);
    };
    expect(await refusals(answering({ damage }))).toEqual([
      `${USELESS}der Zeitstempel ist nicht richtig unterschrieben.`,
    ]);
  });

  it('without the certificate of its server is not taken', async () => {
    expect(await refusals(answering({ anonymous: true, more: others }))).toEqual([
      `${USELESS}dem Zeitstempel fehlt das Zertifikat des Dienstes.`,
    ]);
  });

  it.each([
    ['no purpose', { purposes: [] }],
    ['another purpose', { purposes: ['1.3.6.1.5.5.7.3.4'] }],
    ['a second purpose', { purposes: [TIME_STAMPING, '1.3.6.1.5.5.7.3.4'] }],
    ['a purpose that is not critical', { critical: false }],
  ])('from a server whose certificate has %s is not taken', async (_, wish) => {
    const unfit = await authority.issueTimeStampServer(wish);
    expect(await refusals(testTimeStampServer(unfit))).toEqual([
      expect.stringContaining('nicht als eines ausgestellt, das allein Zeitstempel gibt'),
    ]);
  });

  it('must be given while both certificates are valid', async () => {
    const former = await authority.issueTimeStampServer({ until: '2021-05-04T09:31:06Z' });
    expect(await refusals(testTimeStampServer(former))).toEqual([
      `${USELESS}der Zeitstempel nennt 04.05.2021, 09:31 Uhr (UTC); das Zertifikat des Dienstes gilt von 01.01.2019, 00:00 Uhr (UTC) bis 04.05.2021, 09:31 Uhr (UTC).`,
    ]);
    const short = { ...key, validUntil: '2021-05-04T09:31:00Z' };
    const outcome = await sign(formPdf(), { ...request(testTimeStampServer(server)), key: short });
    expect(outcome.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      `${USELESS}der Zeitstempel nennt 04.05.2021, 09:31 Uhr (UTC); das Zertifikat von Jörg Müller gilt von 01.01.2019, 00:00 Uhr (UTC) bis 04.05.2021, 09:31 Uhr (UTC).`,
    ]);
  });

  it('must be given within a day of the clock of this machine, before or after', async () => {
    expect(await refusals(answering({ at: '2021-05-05T09:30:00Z' }))).toEqual(['signed']);
    expect(await refusals(answering({ at: '2021-05-05T09:30:01Z' }))).toEqual([
      `${USELESS}der Zeitstempel nennt 05.05.2021, 09:30 Uhr (UTC); die Uhr dieses Rechners zeigt 04.05.2021, 09:30 Uhr (UTC), das sind 25 Stunden Abstand, und höchstens 24 sind erlaubt.`,
    ]);
    expect(await refusals(answering({ at: '2021-05-02T09:30:00Z' }))).toEqual([
      expect.stringContaining('das sind 48 Stunden Abstand'),
    ]);
  });

  it('must be one', async () => {
    const page = stubbornServer(Buffer.from('<html>Anmeldung erforderlich</html>'));
    expect(await refusals(page)).toEqual([`${USELESS}sie ist kein Zeitstempel nach RFC 3161.`]);
    expect(await refusals(stubbornServer(Buffer.from('30053003020100', 'hex')))).toEqual([
      `${USELESS}der Zeitstempel selbst fehlt.`,
    ]);
  });

  it('server that cannot be reached ends the run as what it is', async () => {
    const fault = { code: 'UNT-720', message: 'nicht erreichbar', hint: 'später' };
    const silent: TimeStampServer = {
      address: 'https://zeitstempel.example.org',
      ask: () => Promise.reject(new EnvironmentFailure(fault)),
    };
    await expect(sign(formPdf(), request(silent))).rejects.toThrow(EnvironmentFailure);
  });
});
