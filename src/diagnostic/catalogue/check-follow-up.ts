import { defineError, defineNotice, defineWarning } from '../diagnostic.ts';
import { germanDates } from '../german-text.ts';

/** Findings of the station `check` on follow-up talks and agreed actions: CHK-390 … CHK-399. */

export const talkNotHeld = defineWarning<{ announced: string; by: string; reportDay: string }>({
  code: 'CHK-390',
  title: 'Angekündigtes Gespräch ohne Vermerk',
  message: ({ announced, by, reportDay }) =>
    germanDates(
      `Das Gespräch vom ${by} kündigt das nächste für ${announced} an; bis zum Berichtsdatum ${reportDay} gibt es keinen Vermerk.`,
    ),
  hint: 'Bitte legen Sie den Vermerk unter gespraeche ab. Wurde das Gespräch verlegt, tragen Sie den neuen Tag unter „naechstes“ ein.',
});

export const talkMoved = defineNotice<{ announced: string; by: string; held: string }>({
  code: 'CHK-391',
  title: 'Gespräch an einem anderen Tag als angekündigt',
  message: ({ announced, by, held }) =>
    germanDates(
      `Das Gespräch vom ${by} kündigt das nächste für ${announced} an; das nächste mit Vermerk fand am ${held} statt.`,
    ),
  hint: 'Fand am angekündigten Tag ein Gespräch statt, fehlt sein Vermerk unter gespraeche. Sonst ist nichts zu tun.',
});

export const talkBeforeDelivery = defineWarning<{ day: string; month: string; delivered: string | null }>({
  code: 'CHK-392',
  title: 'Erörterter Datenstand war nicht geliefert',
  message: ({ day, month, delivered }) =>
    germanDates(
      `Im Gespräch vom ${day} wurde der Datenstand ${month} erörtert; ${
        delivered === null
          ? 'zu diesem Monat liegt keine Lieferung vor.'
          : `der erste Wert dieses Monats kam mit der Lieferung vom ${delivered}.`
      }`,
    ),
  hint: 'Bitte prüfen Sie „datenstand“ im Vermerk, oder legen Sie die Lieferung, die damals vorlag, unter exporte ab.',
});

export const agreedWithoutTalk = defineWarning<{
  number: string;
  day: string;
  near: readonly string[];
  /** Set where there was a talk on that day, for the other side alone. */
  otherSide: string | null;
}>({
  code: 'CHK-393',
  title: 'Vereinbarung einer Maßnahme ohne Gesprächsvermerk',
  message: ({ number, day, otherSide }) =>
    germanDates(
      otherSide === null
        ? `Maßnahme ${number} ist am ${day} vereinbart; zu diesem Tag gibt es keinen Gesprächsvermerk.`
        : `Maßnahme ${number} ist am ${day} vereinbart; das Gespräch dieses Tages galt allein dem Bereich ${otherSide}.`,
    ),
  hint: ({ near }) =>
    near.length === 0
      ? 'Bitte legen Sie den Vermerk des Gesprächs unter gespraeche ab.'
      : `Bitte prüfen Sie „vereinbart“. In der Nähe liegen die Gespräche vom ${germanDates(near.join(' und '))}.`,
});

export const dayAfterReport = defineError<{ number: string; what: string; day: string; reportDay: string }>({
  code: 'CHK-394',
  title: 'Angabe zu einer Maßnahme nach dem Berichtsdatum',
  message: ({ number, what, day, reportDay }) =>
    germanDates(`Maßnahme ${number} ist am ${day} ${what}; der Bericht ist vom ${reportDay}.`),
  hint: 'Ein Bericht kennt nur, was bis zu seinem Datum geschah. Bitte prüfen Sie den Tag und „berichtsdatum“ im Berichtskopf.',
});

export const actionGone = defineError<{ number: string; title: string; earlier: string }>({
  code: 'CHK-395',
  title: 'Maßnahme ist verschwunden',
  message: ({ number, title, earlier }) =>
    germanDates(`Maßnahme ${number} „${title}“ fehlt; sie steht in ${earlier}.`),
  hint: 'Eine Maßnahme bleibt in der Liste, bis sie erledigt ist, und darüber hinaus bis zum Jahresende. Bitte übernehmen Sie den Eintrag mit seinem Stand.',
});

export const actionRewritten = defineError<{
  number: string;
  what: string;
  now: string;
  before: string;
  earlier: string;
}>({
  code: 'CHK-396',
  title: 'Maßnahme nachträglich geändert',
  message: ({ number, what, now, before, earlier }) =>
    germanDates(`Maßnahme ${number}: ${what} ist jetzt „${now}“; in ${earlier} steht „${before}“.`),
  hint: 'Was vereinbart ist, bleibt, wie es vereinbart wurde. Wurde etwas anderes vereinbart, bekommt es eine neue Nummer; die alte Maßnahme läuft weiter oder wird mit einem Hinweis erledigt.',
});

export const dueDateMoved = defineError<{ number: string; what: string; earlier: string; now: string }>({
  code: 'CHK-397',
  title: 'Termin verschoben, ohne dass es dasteht',
  message: ({ number, what, earlier, now }) =>
    germanDates(`Maßnahme ${number}: ${what} (so in ${earlier}) ${now}.`),
  hint: 'Ein verschobener Termin behält den früheren: unter „verschoben“ mit „von“, „am“ und „grund“. Einträge, die dort stehen, bleiben unverändert stehen.',
});

export const doneTakenBack = defineError<{ number: string; what: string; earlier: string; now: string }>({
  code: 'CHK-398',
  title: 'Erledigung ohne Grund zurückgenommen',
  message: ({ number, what, earlier, now }) =>
    germanDates(`Maßnahme ${number}: ${what} (so in ${earlier}) ${now}.`),
  hint: 'Wird eine erledigte Maßnahme wieder aufgenommen oder war sie nicht erledigt, stehen Tag und Grund unter „wieder-aufgenommen“ („am“, „grund“). Einträge, die dort stehen, bleiben unverändert stehen.',
});

export const doneWithoutEffect = defineNotice<{ number: string; missing: string }>({
  code: 'CHK-399',
  title: 'Erledigte Maßnahme ohne Wirkung oder Beleg',
  message: ({ number, missing }) => `Maßnahme ${number} ist erledigt; ${missing}.`,
  hint: 'Bitte nennen Sie unter „wirkung“, was erreicht wurde, und unter „beleg“, wie sicher es ist: belegt, Selbstauskunft oder noch nicht belegt. Bis dahin steht im Bericht, dass die Angabe fehlt.',
});
