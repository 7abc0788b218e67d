import { createCanvas } from '@napi-rs/canvas';
import { PNG } from 'pngjs';
import type { Attachment, Illustration } from '../../src/domain/attachment.ts';
import type { ChartSpec } from '../../src/domain/chart-spec.ts';
import type { Report } from '../../src/domain/report.ts';
import {
  actionTable,
  goal,
  goalTable,
  linksAndNote,
  manyLanguages,
  nestedLists,
  pictures,
  sentences,
  signatures,
  spanTable,
  tableOfContents,
} from './long-report-parts.ts';
import { reportOf, sampleChart } from './report-of.ts';

/** More than sixty pages with everything a template can ask for, many times. German: Belastungsbericht. */
export function longReport(): Report {
  const goals = 40;
  const comment = (number: number): string => {
    const short = `<p>${sentences(3, number)}</p>${number % 5 === 0 ? linksAndNote(number) : ''}`;
    return number % 10 === 0 ? threePages(number) : short;
  };
  return reportOf(
    `${cover()}<h2>Inhalt</h2>${tableOfContents(goals)}${overview()}${each(goals, (number) => goal(number, comment(number)))}
    <section class="neue-seite"><h2>Anlagen</h2><h3>Plätze</h3>${spanTable(90)}<h3>Sprachen</h3>${manyLanguages()}
    <h3>Listen</h3>${nestedLists().repeat(3)}<h3>Bilder</h3>${pictures()}</section>${signatures()}`,
    furnished(goals),
  );
}

/** One of everything on a few pages: what the negative controls break. */
export function everyElement(): Report {
  return reportOf(
    `${cover()}<h2>Inhalt</h2>${tableOfContents(1)}${overview()}${goal(1, `<p>${sentences(2)}</p>${linksAndNote(1)}`)}
    <h2>Anlagen</h2>${spanTable(2)}${manyLanguages()}${nestedLists()}${pictures()}${signatures()}`,
    furnished(1),
  );
}

/** The everyday size: 14 pages with 12 charts, as the bar for the size of a file has it; nothing attached. */
export function everydayReport(): Report {
  const page = (number: number): string =>
    `${goal(number, `<p>${sentences(7, number)}</p>`).replace('<section>', '<section class="neue-seite">')}${actionTable(number)}`;
  const { charts } = furnished(12);
  return reportOf(
    `${cover()}${overview()}${goalTable(12)}${each(12, page)}<div class="neue-seite">${signatures()}</div>`,
    {
      charts,
    },
  );
}

function each(count: number, part: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index + 1)).join('\n');
}

function cover(): string {
  return `<div class="kopf"><p class="ueberzeile">Managementbericht</p><h1>Zielvereinbarung 2020: August</h1>
    <p class="lead">Jobcenter Muster · Stand 22. September 2020</p></div>`;
}

function overview(): string {
  return `<section><h2 id="ueberblick">Überblick</h2><div class="kasten zusammen"><h3>Das Wichtigste</h3><p>${sentences(3)}</p></div>
    <p class="hinweis">Hinweis: Werte ab Juni sind vorläufig.</p></section>`;
}

/** Long enough to fill three pages on its own. */
function threePages(number: number): string {
  return `${each(20, (at) => `<p>${sentences(7, number + at)}</p>`)}${nestedLists()}${linksAndNote(number)}`;
}

function furnished(goals: number): Pick<Report, 'charts' | 'illustrations' | 'attachments'> {
  const charts = Array.from({ length: goals }, (_, index) => chart(index + 1));
  const illustrations = [transparentPng(), photograph()];
  return {
    charts: new Map(charts.map((spec) => [spec.id, spec])),
    illustrations: new Map(illustrations.map((each) => [each.name, each])),
    attachments: ATTACHMENTS,
  };
}

/** The sample's chart with other bars. */
function chart(number: number): ChartSpec {
  const spec = sampleChart(`c${number}`);
  const rows = spec.rows.map((row, at) => {
    const value = row.value === null ? null : row.value * (0.8 + ((number * 7 + at * 5) % 11) / 25);
    const variance = value === null || row.plan === null ? null : value - row.plan;
    return { ...row, value, variance, label: words(value), varianceLabel: words(variance) };
  });
  return { ...spec, rows, alt: `Ziel ${number}: ${spec.alt}` };
}

function words(value: number | null): string | null {
  return value === null ? null : value.toFixed(1).replace('-', '−').replace('.', ',');
}

function transparentPng(): Illustration {
  const picture = new PNG({ width: 60, height: 60 });
  for (let at = 0; at < 3600; at += 1) {
    const distance = Math.hypot((at % 60) - 30, Math.floor(at / 60) - 30);
    picture.data.set([31, 78, 121, Math.max(0, Math.round(255 - distance * 8))], at * 4);
  }
  return { name: 'bilder/marke.png', mediaType: 'image/png', bytes: new Uint8Array(PNG.sync.write(picture)) };
}

function photograph(): Illustration {
  const canvas = createCanvas(160, 90);
  const context = canvas.getContext('2d');
  const gradient = context.createLinearGradient(0, 0, 160, 0);
  gradient.addColorStop(0, '#1f4e79');
  gradient.addColorStop(1, '#2e8b57');
  context.fillStyle = gradient;
  context.fillRect(0, 0, 160, 90);
  return {
    name: 'bilder/foto.jpg',
    mediaType: 'image/jpeg',
    bytes: new Uint8Array(canvas.toBuffer('image/jpeg')),
  };
}

const ATTACHMENTS: readonly Attachment[] = [
  {
    name: 'quellenauszug_2020-08.csv',
    mediaType: 'text/csv',
    relationship: 'Source',
    description: 'Quellenauszug: die Werte dieses Berichts mit Datei, Zeile und Spalte',
    bytes: new TextEncoder().encode('monat;wert;datei;zeile\n2020-08;1.132;integrationen.csv;9\n'),
  },
  {
    name: 'bericht.json',
    mediaType: 'application/json',
    relationship: 'Data',
    description: 'Die Zahlen dieses Berichts für Programme',
    bytes: new TextEncoder().encode('{}\n'),
  },
];
