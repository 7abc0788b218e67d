import type { Command } from '../command.ts';
import { archiv } from './archiv.ts';
import { diagnose } from './diagnose.ts';
import { erklaeren } from './erklaeren.ts';
import { erstellen, jahresbericht } from './erstellen.ts';
import { freigeben } from './freigeben.ts';
import { jahresakte } from './jahresakte.ts';
import { kennzahlen } from './kennzahlen.ts';
import { klaeren } from './klaeren.ts';
import { menue } from './menue.ts';
import { monatslauf } from './monatslauf.ts';
import { profil } from './profil.ts';
import { pruefen } from './pruefen.ts';
import { status } from './status.ts';
import { unterschreiben } from './unterschreiben.ts';
import { versenden } from './versenden.ts';

/** All commands in the order of a month's work. Each loads the stations it needs when it runs, not before. */
export const commands: readonly Command[] = [
  pruefen,
  erstellen,
  freigeben,
  versenden,
  klaeren,
  unterschreiben,
  monatslauf,
  jahresbericht,
  jahresakte,
  erklaeren,
  status,
  archiv,
  kennzahlen,
  profil,
  diagnose,
  menue,
];
