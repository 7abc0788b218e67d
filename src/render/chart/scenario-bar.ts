import type { Dataset } from './datasets.ts';
import type { Box } from './drawing.ts';
import { drawScenario } from './scenario-mark.ts';
import type { Surface } from './surface.ts';

/** A column that knows its inked area. */
export interface ScenarioBar {
  /** Shifted and lifted as its series asks; flat for a zero and in a month without value. */
  box(): Box;
}

interface Bar {
  readonly options: Pick<Dataset, 'shift' | 'lift'>;
  getProps(names: readonly string[], final: boolean): { x: number; y: number; base: number; width: number };
}

interface Controller {
  readonly chart: { readonly ctx: Surface };
  getMeta(): { readonly data: readonly ScenarioBar[] };
  getDataset(): Dataset;
}

/** What chartjs-node-canvas hands over: Chart.js with its classes; only these may be extended and registered. */
export interface ChartLibrary {
  readonly BarElement: (new () => Bar) & { readonly defaults: object };
  readonly BarController: (new () => Controller) & { readonly defaults: object; readonly overrides: object };
  readonly defaults: { readonly font: { family: string } };
  register(...parts: readonly object[]): void;
}

/** Teaches Chart.js the series type `scenario`: columns side by side in the notation of Ist, Soll and Vorjahr. */
export function registerScenarioBars(chart: ChartLibrary): void {
  chart.register(scenarioElement(chart.BarElement), scenarioController(chart.BarController));
}

function scenarioElement(BarElement: ChartLibrary['BarElement']): object {
  return class extends BarElement implements ScenarioBar {
    static readonly id = 'scenarioBar';
    static override readonly defaults = { ...BarElement.defaults, shift: 0, lift: 0 };

    box(): Box {
      const { x, y, base, width } = this.getProps(['x', 'y', 'base', 'width'], true);
      const lift = this.options.lift * Math.sign(y - base);
      const left = x - width / 2 + this.options.shift * width;
      return { left, right: left + width, top: Math.min(y, base) + lift, bottom: Math.max(y, base) + lift };
    }
  };
}

/**
 * Draws the columns itself: scenario and colour differ from month to month, and as options of Chart.js
 * each of them would be resolved for each column anew.
 */
function scenarioController(BarController: ChartLibrary['BarController']): object {
  return class extends BarController {
    static readonly id = 'scenario';
    static override readonly defaults = {
      ...BarController.defaults,
      dataElementType: 'scenarioBar',
      grouped: false,
    };
    static override readonly overrides = BarController.overrides;

    draw(): void {
      const { scenario, colour, paper } = this.getDataset();
      for (const [month, bar] of this.getMeta().data.entries()) {
        const [who, tint] = [scenario[month], colour[month]];
        if (who && tint) drawScenario(this.chart.ctx, bar.box(), who, tint, paper);
      }
    }
  };
}
