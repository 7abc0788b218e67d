import { Integer, OctetString, Sequence } from 'asn1js';
import forge from 'node-forge';
import { AlgorithmIdentifier } from 'pkijs';
import { describe, expect, it } from 'vitest';
import { decryptWith } from '../../../src/sign/key/password-cipher.ts';

const SALT = 'salzsalz';
const ROUNDS = 20;
const TEXT = 'Vierzig Bit sind kein Geheimnis mehr.';

/** RC2 as older versions of Windows pack certificates. */
function packed(password: string, bits: 40 | 128 = 40): Uint8Array {
  const derive = (purpose: 1 | 2, length: number) =>
    forge.pkcs12.generateKey(
      password,
      forge.util.createBuffer(SALT),
      purpose,
      ROUNDS,
      length,
      forge.md.sha1.create(),
    );
  const machine = forge.rc2.createEncryptionCipher(derive(1, bits / 8).getBytes(), bits);
  machine.start(derive(2, 8).getBytes());
  machine.update(forge.util.createBuffer(TEXT));
  machine.finish();
  return Buffer.from(machine.output.getBytes(), 'binary');
}

function algorithm(algorithmId: string): AlgorithmIdentifier {
  const salt = new OctetString({ valueHex: new Uint8Array(Buffer.from(SALT)) });
  const algorithmParams = new Sequence({ value: [salt, new Integer({ value: ROUNDS })] });
  return new AlgorithmIdentifier({ algorithmId, algorithmParams });
}

describe("a password's encryption", () => {
  it('is undone where an old container uses RC2', () => {
    const rc2 = algorithm('1.2.840.113549.1.12.1.6');
    expect(decryptWith('Grüße', rc2, packed('Grüße')).toString()).toBe(TEXT);
    const longer = algorithm('1.2.840.113549.1.12.1.5');
    expect(decryptWith('Grüße', longer, packed('Grüße', 128)).toString()).toBe(TEXT);
    const wrong = () => decryptWith('Gruesse', rc2, packed('Grüße')).toString();
    expect(() => expect(wrong()).toBe(TEXT)).toThrow();
  });

  it('is not guessed when its cipher is unknown', () => {
    expect(() => decryptWith('Grüße', algorithm('1.2.3'), packed('Grüße'))).toThrow('unknown cipher 1.2.3');
    const rc4 = () => decryptWith('Grüße', algorithm('1.2.840.113549.1.12.1.1'), packed('Grüße'));
    expect(rc4).toThrow(expect.objectContaining({ cipher: 'RC4 mit 128\u00A0Bit' }));
  });
});
