import type { Answer, Call, Command } from '../command.ts';
import { COMMON_HELP } from '../overview.ts';

/** What the programme stands on, and whether it holds there. German: Diagnose. */
export const diagnose: Command = {
  name: 'diagnose',
  summary: 'zeigt Rechner, Ordner und Einstellungen; --belastungstest probiert Ausfälle',
  help: `npx zielbericht diagnose – zeigt, womit und worauf das Programm arbeitet

Beispiele
  npx zielbericht diagnose
  npx zielbericht diagnose --json                     dasselbe als Daten, zum Weitergeben an die IT
  npx zielbericht diagnose --belastungstest           stellt Abstürze, volle Platten und Störungen nach
  npx zielbericht diagnose --belastungstest --ausgabe "D:\\Controlling\\Berichte"

Der Belastungstest arbeitet mit einem erfundenen Bericht in einem eigenen Ordner auf dem Datenträger der Ausgabe
und löscht ihn wieder. Archiv und Berichte rührt er nicht an; keine Nachricht verlässt den Rechner. Misslingt
etwas, ist der Rückgabewert 12.

Optionen
  --belastungstest    Ausfälle auf diesem Rechner nachstellen (etwa eine Minute)
${COMMON_HELP}`,
  options: { belastungstest: { kind: 'flag' } },
  words: 0,
  async run(call: Call): Promise<Answer> {
    if (call.given.flag('belastungstest')) return (await import('../diagnose/try-faults.ts')).tryFaults(call);
    return (await import('../diagnose/show-environment.ts')).showEnvironment(call);
  },
};
