import { short } from '../short.ts';
import { quoted, type Texts, type Words } from './markup-text.ts';

/** An element, a class or words where they have no place. */
export type PlaceReason =
  | { readonly kind: 'unknownElement' }
  | { readonly kind: 'notInLine' }
  | { readonly kind: 'unknownClass'; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'looseWords'; readonly words: string }
  | { readonly kind: 'wordsBesideBlocks' }
  | { readonly kind: 'wrongChild'; readonly parent: string; readonly allowed: readonly string[] }
  | { readonly kind: 'contentsEntry' }
  | { readonly kind: 'emptyHeading' };

const BLOCKS = 'section div blockquote h1 h2 h3 h4 p ul ol table figure img nav aside hr'.split(' ');
const IN_LINE = 'strong b em i sup a span br'.split(' ');
/** Elements that belong into others. */
const HOMES = new Map<string, readonly string[]>([
  ['li', ['ul', 'ol']],
  ['caption', ['table']],
  ['thead', ['table']],
  ['tbody', ['table']],
  ['tr', ['thead', 'tbody']],
  ['th', ['tr']],
  ['td', ['tr']],
  ['figcaption', ['figure']],
  ...IN_LINE.map((name) => [name, ['p']] as [string, string[]]),
]);
const KNOWN: ReadonlySet<string> = new Set([...BLOCKS, ...HOMES.keys()]);

export const PLACES: Texts<PlaceReason> = {
  unknownElement: (_, element) => notHere(element),
  notInLine: (_, element) =>
    KNOWN.has(element)
      ? [
          `Das Element <${element}> hat in einer Textzeile keinen Platz.`,
          `Bitte vor oder hinter den Absatz setzen. In der Zeile sind ${tags(IN_LINE)} erlaubt.`,
        ]
      : notHere(element),
  unknownClass: ({ name, known }, element) => [
    `Die Klasse „${name}“ am Element <${element}> kennt der Bericht nicht.`,
    known.length === 0
      ? `Bitte die Klasse weglassen: An <${element}> ist keine erlaubt.`
      : `Bitte die Vorlage berichtigen. An <${element}> sind erlaubt: ${quoted(known)}.`,
  ],
  looseWords: ({ words }) => [
    `Der Text „${short(words)}“ steht außerhalb eines Absatzes.`,
    'Bitte den Text in <p> … </p> setzen.',
  ],
  wordsBesideBlocks: (_, element) => [
    `In <${element}> steht loser Text neben Absätzen, Listen oder Tabellen.`,
    'Bitte auch den losen Text in <p> … </p> setzen.',
  ],
  wrongChild: ({ parent, allowed }, element) => [
    `<${element}> steht unmittelbar in <${parent}>.`,
    `In <${parent}> ${allowed.length === 1 ? 'ist' : 'sind'} nur ${tags(allowed)} erlaubt. Bitte den Inhalt dort hineinsetzen.`,
  ],
  contentsEntry: () => [
    'Ein Eintrag des Inhaltsverzeichnisses besteht nicht aus genau einem Verweis.',
    'Jedes <li> in <nav> enthält einen Verweis wie <a href="#ziel-1">Ziel 1</a> und darunter, wenn nötig, eine Liste.',
  ],
  emptyHeading: (_, element) => [
    `Eine Überschrift <${element}> hat keinen Text.`,
    'Bitte den Text ergänzen oder die Überschrift weglassen; Vorleseprogramme gliedern den Bericht nach Überschriften.',
  ],
};

/** An element that the report knows elsewhere is told where. */
function notHere(element: string): Words {
  const home = HOMES.get(element);
  if (home)
    return [
      `Das Element <${element}> steht an einer Stelle, an der es nicht gedruckt werden kann.`,
      `Bitte in ${home.map((name) => `<${name}>`).join(' oder ')} setzen.`,
    ];
  return [
    `Das Element <${element}> kennt der Bericht nicht.`,
    `Bitte die Vorlage berichtigen. Es gibt ${tags([...KNOWN])}.`,
  ];
}

function tags(names: readonly string[]): string {
  return names.map((name) => `<${name}>`).join(', ');
}
