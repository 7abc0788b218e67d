import { defineWarning } from '../diagnostic.ts';

// Women, men and other parts of what a goal counts.

export const subgroupsDoNotAddUp = defineWarning<{
  goal: string;
  metric: string;
  month: string;
  together: string;
  total: string;
  months: number;
}>({
  code: 'CHK-351',
  title: 'Teilgruppen ergeben nicht den Gesamtwert',
  message: ({ goal, metric, month, together, total, months }) =>
    `${goal}: Die Teilgruppen ergeben für „${metric}“ im ${month} zusammen ${together}, geliefert ist ${total}${months === 1 ? '' : ` (insgesamt in ${months} Monaten)`}.`,
  hint: 'Es wird nichts angeglichen; der Bericht nennt die Abweichung. Gibt es Fälle ohne Angabe, unter „teilgruppen“ die Zeile „vollstaendig: nein“ ergänzen.',
});
