import { defineError } from '../diagnostic.ts';
import { germanDates } from '../german-text.ts';

// Minutes and lists of actions whose days contradict each other.

export const nextTalkBeforeTalk = defineError<{ day: string; next: string }>({
  code: 'DEF-196',
  title: 'Nächstes Gespräch vor dem Gespräch',
  message: ({ day, next }) =>
    germanDates(`Das nächste Gespräch ist für ${next} genannt; dieses fand am ${day} statt.`),
  hint: 'Bitte prüfen Sie „naechstes“ und den Tag im Dateinamen. Das nächste Gespräch liegt nach dem Tag des Vermerks.',
});

export const talkBeforeItsData = defineError<{ day: string; month: string }>({
  code: 'DEF-197',
  title: 'Datenstand nach dem Gespräch',
  message: ({ day, month }) =>
    germanDates(
      `Im Gespräch vom ${day} kann der Datenstand ${month} nicht erörtert worden sein: Der Monat beginnt erst danach.`,
    ),
  hint: 'Bitte nennen Sie unter „datenstand“ den letzten Monat der Werte, die im Gespräch vorlagen.',
});

export const daysOutOfOrder = defineError<{ number: string; earlier: string; later: string }>({
  code: 'DEF-198',
  title: 'Tage einer Maßnahme ohne Ordnung',
  message: ({ number, earlier, later }) =>
    germanDates(`Maßnahme ${number}: Die Tage stehen in falscher Folge: ${earlier}, danach ${later}.`),
  hint: 'Der erste Eintrag unter „verschoben“ nennt den ursprünglichen Termin, jeder weitere den folgenden, „termin“ den heute geltenden. Jeder Termin ist später als der vorige, und nichts geschieht vor der Vereinbarung.',
});

export const doneWithoutDay = defineError<{ number: string; state: string; day: string | null }>({
  code: 'DEF-199',
  title: 'Stand und Tag der Erledigung passen nicht zusammen',
  message: ({ number, state, day }) =>
    day === null
      ? `Maßnahme ${number} ist erledigt, doch der Tag fehlt.`
      : `Maßnahme ${number} nennt „erledigt-am: ${day}“ und „stand: ${state}“.`,
  hint: 'Zu „stand: erledigt“ gehört „erledigt-am“ mit dem Tag. Wird eine erledigte Maßnahme wieder aufgenommen, entfällt „erledigt-am“, und Tag und Grund stehen unter „wieder-aufgenommen“.',
});
