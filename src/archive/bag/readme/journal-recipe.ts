import type { Archive } from '../../../domain/journal.ts';
import { NO_PREVIOUS } from '../../journal-line.ts';

/** How the chain of the journal is computed, with the archive's own last line as the example. */
export function journalText({ head, records }: Archive): string {
  const last = records.at(-1);
  return `„data/nachweise/journal.jsonl“ hält je Zeile ein Ereignis fest: bericht (abgelegt), freigabe,
unterschrift, versuch und schlusspunkt (Versand einer Nachricht), zustellung und weitere. Es ist das
ganze Journal des Archivs, auch mit anderen Jahren und Vereinbarungen, denn nur ganz lässt sich seine
Kette nachrechnen:

  hash    SHA-256 über die Zeile selbst, ohne ihren Eintrag „hash“ und ohne Zeilenende
  vorher  der „hash“ der vorigen Zeile; vor der ersten Zeile 64 Nullen
  nr      1, 2, 3 … ohne Lücke

Der letzte „hash“ ist die Archivkette. Sie steht in jeder versandten E-Mail („Archivkette: …“): Jede
Empfängerin und jeder Empfänger kann bezeugen, dass das Journal seither nur länger geworden ist; der
Wert aus einer E-Mail muss als „hash“ einer Zeile darin stehen.

Beispiel, die letzte Zeile (nr ${last?.number ?? 0}, ${last?.at ?? 'leer'}):

  vorher  ${last?.previous ?? NO_PREVIOUS}
  hash    ${head}

  tail -n 1 data/nachweise/journal.jsonl | sed 's/"hash":"[0-9a-f]*",//' | tr -d '\\n' | sha256sum

gibt genau diesen „hash“ aus. Die ganze Kette prüft (Linux, macOS mit „shasum -a 256“):

${SHELL}
und ebenso, auf jedem Rechner mit Python 3:

${PYTHON}
Beide geben am Ende die Archivkette aus: ${head}
`;
}

const SHELL = `  vorher=${NO_PREVIOUS}
  while IFS= read -r zeile; do
    hash=$(printf '%s' "$zeile" | sed 's/.*"hash":"\\([0-9a-f]*\\)".*/\\1/')
    kern=$(printf '%s' "$zeile" | sed 's/"hash":"[0-9a-f]*",//')
    summe=$(printf '%s' "$kern" | sha256sum | cut -c 1-64)
    case "$kern" in *"\\"vorher\\":\\"$vorher\\""*) ;; *) echo "Kette gerissen vor $hash";; esac
    [ "$summe" = "$hash" ] || echo "Zeile verändert: $hash"
    vorher=$hash
  done < data/nachweise/journal.jsonl
  echo "$vorher"
`;

const PYTHON = `  import hashlib, json
  vorher = "0" * 64
  for nr, zeile in enumerate(open("data/nachweise/journal.jsonl", encoding="utf-8", newline="\\n"), 1):
      eintrag = json.loads(zeile)
      hash = eintrag.pop("hash")
      kern = json.dumps(eintrag, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
      if hashlib.sha256(kern.encode()).hexdigest() != hash or eintrag["vorher"] != vorher or eintrag["nr"] != nr:
          print("Zeile", nr, "passt nicht zur Kette")
      vorher = hash
  print(vorher)
`;
