import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { sign } from '../../../src/sign/sign.ts';
import { openKey } from '../../../src/sign/signing-key.ts';
import { FORM_OBJECTS, formPdf, smallPdf, updatedPdf } from '../../unit/sign/small-pdf.ts';
import { refusingServer, stubbornServer } from '../test-time-stamp.ts';
import { deskOf } from './desk.ts';
import { layOutKeys } from './keys.ts';
import type { Prepare, Scene, Situation } from './situation.ts';
import { throughDoor } from './through-door.ts';

const NAME = '2020_Jahresbericht_JC-Mansfeld-Suedharz_F1';
const FIELD = 'Unterschrift_Landkreis';

/** The keys, and a year-end report with three empty fields in archive and output folder. */
async function filed(scene: Scene, { release = true, draft = false, month = '2020-12' } = {}) {
  await layOutKeys(scene.folder);
  const desk = deskOf(scene);
  const dispatch = { pdfFileName: `${NAME}.pdf` };
  const pdf = { bytes: Buffer.concat([formPdf()]), pages: 1 };
  const report = desk.file({ edition: 'jahr', month, draft, dispatch }, (filing) => ({ ...filing, pdf }));
  if (release && !draft) desk.release(report);
  return { desk, report, words: { KENNUNG: report.reportId.slice(0, 12) } };
}

async function keyOf({ folder }: Scene) {
  const bytes = new Uint8Array(readFileSync(join(folder, 'schluessel/mueller.pem')));
  const file = { file: 'mueller.pem', bytes };
  const opened = await openKey({ kind: 'pem', key: file, certificate: file, password: null });
  if (!opened.ok) throw new Error('key not opened');
  return opened.value;
}

async function signed(pdf: Uint8Array, scene: Scene, field = FIELD) {
  const words = { reason: null, location: null, timeStampServer: null, at: '2021-05-04T09:30:00Z' };
  return sign(pdf, { ...words, field, key: await keyOf(scene) });
}

async function signedBytes(pdf: Uint8Array, scene: Scene): Promise<Uint8Array> {
  const outcome = await signed(pdf, scene);
  if (!outcome.ok) throw new Error('not signed');
  return outcome.value.bytes;
}

/** A report that another programme signed, saved as `unterschrieben.pdf`, with something wrong about it. */
function elsewhere(change: (signed: Uint8Array, before: Uint8Array) => Uint8Array): Prepare {
  return async (scene) => {
    const { words } = await filed(scene);
    const before = formPdf();
    writeFileSync(join(scene.folder, 'unterschrieben.pdf'), change(await signedBytes(before, scene), before));
    return { words };
  };
}

/** A programme that signs a file through the programming interface. */
function atDoor(pdf: (scene: Scene) => Uint8Array | Promise<Uint8Array>, field = FIELD): Prepare {
  return async (scene) => {
    await layOutKeys(scene.folder);
    return { play: async (terminal) => throughDoor(await signed(await pdf(scene), scene, field), terminal) };
  };
}

function timeStamps(answer: (question: Uint8Array) => Promise<Uint8Array>, status = 200): Prepare {
  return async (scene): Promise<Situation> => {
    const { words } = await filed(scene);
    const http = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const bytes = await answer(Buffer.concat(chunks));
      response.writeHead(status, { 'content-type': 'application/timestamp-reply' }).end(bytes);
    });
    await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
    const address = http.address();
    const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    return {
      words,
      environment: { ZIELBERICHT_ZEITSTEMPEL_ADRESSE: `http://${host}/tsa` },
      mask: { [`http://${host}`]: 'https://zeitstempel.example.org', [host]: 'zeitstempel.example.org' },
      end: () => void http.close(),
    };
  };
}

const text = (words: string) => new TextEncoder().encode(words);

/** Reports to sign, keys, and files that others signed, by name. */
export const SIGNING_SITUATIONS: Readonly<Record<string, Prepare>> = {
  unterschreiben: async (scene) => ({ words: (await filed(scene)).words }),
  'unterschreiben-nicht-freigegeben': async (scene) => ({
    words: (await filed(scene, { release: false })).words,
  }),
  'unterschreiben-zwei': async (scene) => {
    const { desk, words } = await filed(scene);
    const pdf = { bytes: Buffer.from(formPdf('table')), pages: 1 };
    desk.release(desk.file({}, (filing) => ({ ...filing, pdf })));
    return { words };
  },
  'unterschreiben-entwurf': async (scene) => ({ words: (await filed(scene, { draft: true })).words }),
  'unterschreiben-ohne-platz-fuer-kopie': async (scene) => {
    const { words } = await filed(scene);
    const folder = join(scene.folder, 'output/berichte/2020-jahr');
    mkdirSync(join(folder, `.${NAME}_unterschrieben.pdf.neu`), { recursive: true });
    return { words };
  },
  'aufnehmen-fremde-datei': elsewhere((signed) => signed.with(100, 0)),
  'aufnehmen-ohne-unterschrift': elsewhere((_, before) => updatedPdf(before, { 90: '(Notiz)' })),
  'aufnehmen-verfaelscht': elsewhere((signed) => {
    return signed.with(Buffer.from(signed).lastIndexOf('/Adobe.PPKLite') + 1, 0x42);
  }),
  'aufnehmen-unbekannte-form': elsewhere((signed) => {
    const words = Buffer.from(signed).toString('latin1');
    return Buffer.from(words.replace('ETSI.CAdES.detached', 'adbe.x509.rsa_sha1 '), 'latin1');
  }),
  'aufnehmen-ergaenzt': elsewhere((signed) => updatedPdf(signed, { 91: '<< /Type /DSS >>' }, 'stream')),
  'aufnehmen-fremde-bytes': elsewhere((signed) => Buffer.concat([signed, Buffer.from('Anhang\n')])),
  'aufnehmen-nochmals': elsewhere((_, before) => before),
  'unterschrift-in-fremdes-feld': atDoor(() => formPdf(), 'Unterschrift_Bund'),
  'unterschrift-ohne-felder': atDoor(() => smallPdf({ 1: '<< /Type /Catalog >>' })),
  'unterschrift-verschluesselt': atDoor(() => smallPdf(FORM_OBJECTS, 'table', '/Encrypt 9 0 R')),
  'unterschrift-gesperrt': atDoor(() =>
    updatedPdf(formPdf(), {
      1: '<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R /Perms << /DocMDP 20 0 R >> >>',
      20: '<< /Type /Sig /SubFilter /adbe.x509.rsa_sha1 /Reference [<< /TransformMethod /DocMDP /TransformParams << /P 1 >> >>] >>',
    }),
  ),
  'unterschrift-nach-aenderung': atDoor(async (scene) => {
    const bytes = await signedBytes(formPdf('table'), scene);
    return bytes.with(Buffer.from(bytes).indexOf('595 842'), 0x36);
  }, 'Unterschrift_Jobcenter'),
  'zeitstempel-abgelehnt': timeStamps((question) => refusingServer('Kontingent erschöpft').ask(question)),
  'zeitstempel-unbrauchbar': timeStamps((question) => stubbornServer(text('Guten Tag')).ask(question)),
  'zeitstempel-fehler': timeStamps(async () => text('Fehler'), 500),
};
