import { Failure } from '../domain/failure.ts';
import { EXIT } from './exit-codes.ts';

/** The person stopped a question with Ctrl+C. Exit 130. German: Abbruch. */
export class Interrupted extends Failure {
  constructor() {
    super(EXIT.interrupted, {
      code: 'BED-226',
      message: 'Die Eingabe wurde mit Strg+C abgebrochen; es wurde nichts geschrieben.',
      hint: 'Den Befehl wiederholen, wenn er doch ausgeführt werden soll.',
    });
  }
}
