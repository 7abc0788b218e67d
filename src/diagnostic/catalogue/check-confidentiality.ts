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
  message: ({ goal, metric, month, months, others }) => {
    const more = months === 1 ? '' : ` (insgesamt in ${months} Monaten)`;
    return `${goal}: „${metric}“ ist für ${month} gesperrt${more}. Aus dem Unterschied zu ${others.join(' und ')} ließe sich ein Wert errechnen, der geheim bleiben muss.`;
  },
  hint: 'Soweit das Ziel diesen Wert braucht, ist es nicht berechenbar; das in der Vereinbarung frühere Ziel bleibt. Beide bleiben, wenn ihre Tabellen dieselben Standorte haben, keinen gemeinsamen, oder sich um mindestens zwei unterscheiden. Kommentare dürfen den Wert nicht nennen.',
});
