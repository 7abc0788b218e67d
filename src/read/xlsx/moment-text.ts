import { germanDay, germanMonth } from '../../diagnostic/german-text.ts';
import { monthOf, parseDay } from '../../domain/month.ts';

/** Days from 31.12.1899 and from 01.01.1904 to the day computers count from. */
const BEFORE_1970 = { 1900: 25_568, 1904: 24_107 } as const;
const MILLISECONDS = 86_400_000;
/** 31.12.9999 */
const LAST_SERIAL = 2_958_465;
/** Excel believes in 29.02.1900; every later day is one too many. */
const LEAP_DAY = 60;

/** Which day a workbook counts from: Excel for Windows from 1900, old ones for the Mac from 1904. */
export type Epoch = keyof typeof BEFORE_1970;
export type Moment = 'day' | 'month' | 'year' | 'time';

/** The ISO day of a stored number, without its time; null for a day Excel does not show. */
export function dayOfSerial(serial: number, epoch: Epoch): string | null {
  const whole = Math.floor(serial);
  const least = epoch === 1900 ? 1 : 0;
  if (!(whole >= least && whole <= LAST_SERIAL) || (epoch === 1900 && whole === LEAP_DAY)) return null;
  const days = epoch === 1900 && whole > LEAP_DAY ? whole - 1 : whole;
  return new Date((days - BEFORE_1970[epoch]) * MILLISECONDS).toISOString().slice(0, 10);
}

/** An ISO day as the format shows it: `31.05.2020`, `Mai 2020`, `2020`; null for a day that does not exist. */
export function dayText(iso: string, moment: Exclude<Moment, 'time'>): string | null {
  const day = parseDay(iso);
  if (day === null) return null;
  const [year = '', month = ''] = day.split('-');
  if (moment === 'year') return year;
  return moment === 'month' ? germanMonth(monthOf(Number(year), Number(month))) : germanDay(day);
}

/** `14:30`: the part of a day, to the minute. */
export function timeText(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
