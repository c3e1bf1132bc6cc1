const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** A count: 1,204; from a hundred thousand on 120K. */
export function count(number: number): string {
  return Math.abs(number) >= 100_000 ? compact.format(number) : whole.format(number);
}

/** Something a second: 0, 0.4, 12, 1,204. */
export function rate(number: number): string {
  return number > 0 && number < 10 ? tenths.format(number) : count(number);
}

/** A share of a whole: 0 %, 0.4 %, 12 %. */
export function percent(part: number, whole_: number): string {
  if (whole_ <= 0) return '–';
  const share = (100 * part) / whole_;
  return `${share > 0 && share < 10 ? tenths.format(share) : whole.format(share)} %`;
}

/** Milliseconds as people say them: 0.8 ms, 12 ms, 1.2 s. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 1_000) return `${tenths.format(milliseconds / 1_000)} s`;
  return `${milliseconds < 10 ? tenths.format(milliseconds) : whole.format(milliseconds)} ms`;
}

export function clock(time: number): string {
  return new Date(time).toLocaleTimeString('en-GB');
}

export function clockMillis(time: number): string {
  return `${clock(time)}.${String(time % 1_000).padStart(3, '0')}`;
}

/** Day and time, for moments that may be long ago. */
export function moment(time: number): string {
  return new Date(time).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}

/** How unlikely something is, from −log10 of its chance: 1 in 5, 1 in 200, under 1 in a million. */
export function chance(unlikely: number): string {
  if (unlikely >= 6) return 'under 1 in a million';
  const whole_ = 10 ** unlikely;
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(whole_)) - 1);
  return `1 in ${whole.format(Math.round(whole_ / digits) * digits)}`;
}

/** How long ago: now, 12 s ago, 3 min ago, 2 h ago. */
export function ago(time: number, now: number): string {
  const seconds = Math.max(0, Math.round((now - time) / 1_000));
  if (seconds < 2) return 'now';
  if (seconds < 60) return `${seconds} s ago`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ago`;
  return seconds < 86_400 ? `${Math.floor(seconds / 3_600)} h ago` : moment(time);
}

/** The part of a pseudonym that tells people apart at a glance. */
export function shortPerson(person: string): string {
  return person.replace(/^k\d+\./, '').slice(0, 6);
}

/** A name of the API as words: add_to_cart is «add to cart». */
export function words(name: string): string {
  return name.replace(/_/g, ' ');
}

const percentTenths = (share: number): string => tenths.format(100 * share);

/** A share that moved, in points: +3.2 or −0.4; empty when nobody would see it. */
export function points(before: number, after: number): string {
  const change = after - before;
  if (Math.abs(change) < 0.0005) return '';
  return `${change > 0 ? '+' : '−'}${percentTenths(Math.abs(change))}`;
}
