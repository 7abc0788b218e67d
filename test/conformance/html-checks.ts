import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

export interface HtmlCheck {
  readonly title: string;
  /** What is wrong with the HTML file at this path, in sentences; empty when all is well. */
  readonly faults: (htmlPath: string) => Promise<readonly string[]>;
}

/** What a browser that knows nothing of us says about every HTML twin. Each needs `chromiumPath()`. */
export const htmlChecks: readonly HtmlCheck[] = [
  { title: 'ist barrierefrei bei 320 und 1280 Pixeln, hell und dunkel (axe-core)', faults: axeFaults },
  { title: 'wird nie seitlich verschoben, zeigt jedes Diagramm und lädt nichts', faults: layoutFaults },
  { title: 'lässt sich auf A4 drucken', faults: printFaults },
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const WIDTHS = [320, 1280] as const;
const SCHEMES = ['light', 'dark'] as const;

/** The installed Chromium, or null. */
export function chromiumPath(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** Violations of every rule of axe-core that is on by default, at both widths, light and dark, all tables open. */
export async function axeFaults(htmlPath: string): Promise<readonly string[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return inBrowser(async (browser) => {
    const faults: string[] = [];
    for (const width of WIDTHS)
      for (const colorScheme of SCHEMES) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        await open(page, htmlPath);
        await page.evaluate(OPEN);
        await page.evaluate(axe);
        const found = (await page.evaluate('axe.run(document)')) as { readonly violations: Violations };
        faults.push(...found.violations.map((violation) => `${width} ${colorScheme}: ${said(violation)}`));
        await page.close();
      }
    return faults;
  });
}

type Violations = readonly {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}[];

function said({ id, help, nodes }: Violations[number]): string {
  return `${id}: ${help} (${nodes.length} ×, zuerst ${nodes[0]?.html.slice(0, 120) ?? ''})`;
}

/** The page itself is no wider than its window, however much its tables are opened; nothing comes from elsewhere. */
export async function layoutFaults(htmlPath: string): Promise<readonly string[]> {
  return inBrowser(async (browser) => {
    const faults: string[] = [];
    for (const width of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      page.on('console', (message) => faults.push(`${width}: der Browser meldet: ${message.text()}`));
      page.on('request', (request) => {
        if (!/^(file|data):/.test(request.url())) faults.push(`${width}: lädt ${request.url()}`);
      });
      await open(page, htmlPath);
      await page.evaluate(OPEN);
      const seen = (await page.evaluate(LAYOUT)) as { readonly wide: number; readonly charts: number };
      if (seen.wide > width) faults.push(`${width}: die Seite ist ${seen.wide} Pixel breit.`);
      if (seen.charts > 0) faults.push(`${width}: ${seen.charts} Diagramme sind nicht zu sehen.`);
      await page.close();
    }
    return faults;
  });
}

const LAYOUT = `(() => {
  const charts = [...document.querySelectorAll('svg')];
  const hidden = charts.filter((chart) => chart.getBoundingClientRect().height < 50);
  return { wide: document.scrollingElement.scrollWidth, charts: hidden.length };
})()`;

/** On paper, where nothing can be moved or opened, no table or chart is cut off and the frame of the screen is gone. */
export async function printFaults(htmlPath: string): Promise<readonly string[]> {
  return inBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: { width: A4_COLUMN, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    await open(page, htmlPath);
    const cut = (await page.evaluate(PRINT)) as readonly string[];
    return cut;
  });
}

/** CSS pixels between the margins of the printed page: 176 mm. */
const A4_COLUMN = 665;

const PRINT = `(() => {
  const shown = [...document.querySelectorAll('nav, details, .zum-verzeichnis')]
    .filter((part) => part.getClientRects().length > 0)
    .map((part) => 'gedruckt wird auch <' + part.localName + '>');
  const cut = [...document.querySelectorAll('main table, main svg')]
    .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
    .map((part) => 'abgeschnitten: ' + part.textContent.trim().slice(0, 60));
  return [...shown, ...cut];
})()`;

/** The tables of the charts, which nobody can judge while they are closed. */
const OPEN = "for (const part of document.querySelectorAll('details')) part.open = true";

async function open(page: Page, htmlPath: string): Promise<void> {
  await page.goto(pathToFileURL(htmlPath).href);
}

async function inBrowser<Result>(look: (browser: Browser) => Promise<Result>): Promise<Result> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('„chromium“ ist nicht installiert');
  // The sandbox of Chromium refuses to run for root, who is the user of a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    return await look(browser);
  } finally {
    await browser.close();
  }
}
