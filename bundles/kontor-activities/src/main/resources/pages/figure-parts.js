// The value and the parts of a figure, as the reader's language has them.
import { html, nothing } from 'lit';
import { date, number, time } from 'kontor/formats.js';
import { has, t } from 'kontor/texts.js';
import { typeName } from './entries.js';

const MINUTE = 60;
const HOUR = 3600;
const DAYS = [1, 2, 3, 4, 5, 6, 7];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const SHARES = new Set(['VOLUME', 'CHANNEL', 'EFFECTIVENESS', 'REPLY', 'TREND']);
const SCORES = new Set(['ENGAGEMENT', 'RELATIONSHIP']);
const CHANNELS = new Set(['VOLUME', 'CHANNEL']);
const TIMES = new Set(['FREQUENCY', 'RESPONSE']);

const rounded = (value, digits) => number(Math.round(value * 10 ** digits) / 10 ** digits);

const percent = (share) => t('activities.figures.percent', { value: rounded(share * 100, 1) });

const duration = (seconds) => {
  const minutes = Math.round(seconds / MINUTE);
  return t('activities.figures.duration', { hours: number(Math.floor((minutes * MINUTE) / HOUR)), minutes: minutes % 60 });
};

/** What the figure says, or in words why it says nothing. */
export function valueOf(figure) {
  if (figure.state !== 'VALUE') return t(`activities.figures.state.${figure.state}`);
  if (figure.id === 'CHANNEL') return typeName(figure.text, figure.parts[0].name);
  if (figure.id === 'LIFECYCLE') return figure.parts.at(-1).name;
  if (SHARES.has(figure.id) && figure.id !== 'VOLUME') return percent(figure.value);
  if (SCORES.has(figure.id)) return t('activities.figures.points', { value: rounded(figure.value, 0) });
  if (TIMES.has(figure.id)) {
    const length = duration(figure.value);
    return html`${figure.id === 'FREQUENCY' ? t('activities.figures.every', { length }) : length} ${figure.text ? html`<span class="muted"
      >${t(`activities.figures.clock.${figure.text}`)}</span>` : nothing}`;
  }
  return number(figure.value);
}

/** The parts as a table; `choose` is called with the key of the part whose activities are wanted. */
export function partsOf(figure, choose) {
  if (!figure.parts.length) return nothing;
  if (figure.id === 'PATTERN') return patternOf(figure, choose);
  const parts = figure.id === 'SERIES' ? figure.parts.filter((part) => part.count) : figure.parts;
  const table = html`<table class="table figure-parts">
    <thead><tr><th scope="col">${t('activities.figures.part')}</th>
      <th scope="col" class="number">${t('activities.figures.count')}</th>
      <th scope="col" class="number">${t('activities.figures.value')}</th></tr></thead>
    <tbody>${parts.map((part) => html`<tr>
      <th scope="row"><bdi>${nameOf(figure, part)}</bdi>${part.at
        ? html` <span class="muted">${CHANNELS.has(figure.id) ? t('activities.figures.last') : nothing} ${time(part.at, date)}</span>`
        : nothing}</th>
      <td class="number">${countOf(part, nameOf(figure, part), choose)}</td>
      <td class="number">${partValue(figure, part)}</td></tr>`)}</tbody></table>`;
  return figure.id === 'SERIES'
    ? html`<details><summary>${t('activities.figures.as-table')}</summary>${table}</details>`
    : table;
}

const countOf = (part, name, choose) => (part.count
  ? html`<button type="button" class="small plain" aria-label=${t('activities.figures.show', { name, number: number(part.count) })}
      @click=${() => choose(part.key)}>${number(part.count)}</button>`
  : number(0));

/** What a part is called. */
export function nameOf(figure, part) {
  if (figure.id === 'SERIES') return date(`${part.key}T12:00:00Z`);
  if (CHANNELS.has(figure.id)) return typeName(part.key, part.name);
  if (part.name) return part.name;
  if (figure.id === 'PERFORMANCE') return part.key === '-' ? t('activities.figures.nobody') : part.key;
  return has(`activities.figures.part.${part.key}`) ? t(`activities.figures.part.${part.key}`) : part.key;
}

function partValue(figure, part) {
  if (part.value === undefined || part.value === null) return nothing;
  if (CHANNELS.has(figure.id)) return percent(part.value);
  if (figure.id === 'RESPONSE' || figure.id === 'REPLY' || figure.id === 'PERFORMANCE') return duration(part.value);
  return rounded(part.value, 2);
}

/** A table of weekday by hour for each channel. */
function patternOf(figure, choose) {
  const types = [...new Set(figure.parts.map((part) => part.key.split('/')[0]))];
  return html`${types.map((type) => {
    const cells = new Map(figure.parts.filter((part) => part.key.startsWith(`${type}/`)).map((part) => [part.key, part]));
    const name = typeName(type, [...cells.values()][0].name);
    return html`<details><summary>${name}</summary>
      <div class="figure-scroll" role="region" tabindex="0" aria-label=${name}><table class="figure-pattern">
        <thead><tr><td></td>${HOURS.map((hour) => html`<th scope="col">${hour}</th>`)}</tr></thead>
        <tbody>${DAYS.map((day) => html`<tr><th scope="row">${t(`activities.figures.day.${day}`)}</th>
          ${HOURS.map((hour) => {
            const part = cells.get(`${type}/${day}/${hour}`);
            return html`<td>${part
              ? countOf(part, `${name}, ${t(`activities.figures.day.${day}`)} ${hour}`, choose) : nothing}</td>`;
          })}</tr>`)}</tbody></table></div></details>`;
  })}`;
}
