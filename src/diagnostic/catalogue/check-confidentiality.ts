import { defineWarning } from '../diagnostic.ts';

// Totals that may not stand side by side.

export const totalWithheld = defineWarning<{
  goal: string;
  metric: string;
  month: string;
  months: number;
  others: readonly string[];
}>({
  code: 'CHK-348',
  title: 'Gesamtwert gesperrt',
  message: ({ goal, metric, month, months, others }) =>
    `${goal}: „${metric}“ ist für ${month}${months === 1 ? '' : ` (und ${months - 1} weitere Monate)`} gesperrt. Aus dem Unterschied zu ${others.join(' und ')} ließe sich ein Wert errechnen, der geheim bleiben muss.`,
  hint: 'Das Ziel ist, soweit es diesen Wert braucht, nicht berechenbar; das in der Vereinbarung frühere Ziel bleibt. Beide werden wieder gezeigt, wenn ihre Tabellen dieselben Standorte haben oder keinen gemeinsamen: kleine Standorte zusammenlegen, oder statt der Gesamtheit den Rest vereinbaren. Kommentare dürfen den Wert nicht nennen.',
});
