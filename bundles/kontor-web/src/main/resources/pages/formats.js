// Dates, times and numbers as the reader's zone and language have them.
import { html } from 'lit';
import { currentLanguage, t } from './texts.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// English as Europe writes it: the day before the month, 24 hours
const locale = () => (currentLanguage() === 'de' ? 'de-DE' : 'en-GB');

let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Sets the reader's zone; one that the browser doesn't know leaves the browser's own. */
export function setZone(wanted) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: wanted });
    zone = wanted;
  } catch {
    console.warn('unknown time zone, using the one of the browser');
  }
}

export const number = (value) => new Intl.NumberFormat(locale()).format(value);

export const bytes = (value) => {
  const [unit, size] = [['gigabyte', 1e9], ['megabyte', 1e6], ['kilobyte', 1e3]].find(([, of]) => value >= of) ?? ['byte', 1];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value / size);
};

/** A rest time in whole words: seconds under a minute, else minutes. */
export const duration = (milliseconds) => {
  const [unit, size] = milliseconds < MINUTE ? ['second', 1000] : milliseconds < HOUR ? ['minute', MINUTE] : ['hour', HOUR];
  const count = Math.max(1, Math.round(milliseconds / size));
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' }).format(count);
};

export const timeOfDay = (instant) => dateFormat({ hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

export const exact = (instant) => dateFormat({ dateStyle: 'full', timeStyle: 'long' }).format(new Date(instant));

export const date = (instant) => dateFormat({ day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date(instant));

/** The day in the reader's zone, as 2026-03-29: what entries are grouped by. */
export const dayOf = (instant) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .format(new Date(instant));

/** "Heute", "Gestern", or the date with its weekday. */
export function dayName(day, now = new Date()) {
  const today = dayOf(now);
  if (day === today) return t('day.today');
  const noon = new Date(`${today}T12:00:00Z`);
  if (day === new Date(noon - DAY).toISOString().slice(0, 10)) return t('day.yesterday');
  return new Intl.DateTimeFormat(locale(), { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${day}T12:00:00Z`));
}

/** "vor 5 Minuten" within the last week, before that the date; of what is to come, day and time. */
export function relative(instant, now = Date.now()) {
  const ago = now - new Date(instant);
  if (ago < -MINUTE) return toCome(instant, now);
  if (ago >= 7 * DAY) return date(instant);
  const [unit, size] = ago < MINUTE ? ['second', 1000] : ago < HOUR ? ['minute', MINUTE] : ago < DAY ? ['hour', HOUR] : ['day', DAY];
  if (unit === 'second') return t('time.now');
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(-Math.floor(ago / size), unit);
}

function toCome(instant, now) {
  const day = dayOf(instant);
  const near = [[dayOf(now), 'day.today'], [dayOf(now + DAY), 'day.tomorrow']].find(([one]) => one === day);
  return `${near ? t(near[1]) : date(instant)}, ${timeOfDay(instant)}`;
}

/** A time for machines and readers: shown as the given function has it, with the exact one in its tooltip. */
export const time = (instant, shown = relative) =>
  instant ? html`<time datetime=${instant} title=${exact(instant)}>${shown(instant)}</time>` : '';

/** What a field of the type datetime-local shows for an instant, in the reader's zone. */
export const toField = (instant) => new Date(+new Date(instant) + offset(instant)).toISOString().slice(0, 16);

/** The instant that such a field names, as ISO text; null when it is empty. */
export function fromField(text) {
  if (!text) return null;
  const asUtc = Date.parse(`${text}Z`);
  if (Number.isNaN(asUtc)) return null;
  const guess = asUtc - offset(asUtc);
  return new Date(asUtc - offset(guess)).toISOString();
}

// How far the reader's zone is ahead of UTC at an instant, in milliseconds.
function offset(instant) {
  const at = new Date(instant);
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en', { timeZone: zone, hourCycle: 'h23', year: 'numeric',
    month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' })
    .formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  return local - Math.floor(at / 1000) * 1000;
}

const dateFormat = (options) => new Intl.DateTimeFormat(locale(), { timeZone: zone, ...options });
