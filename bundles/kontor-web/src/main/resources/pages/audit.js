// Entries of the audit trail: who did what and when, and what it was before and after.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { date, time, timeOfDay } from './formats.js';
import { icon } from './icons.js';
import { has, t } from './texts.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const SYSTEM = 'system';

/**
 * The entries, the newest first, each with its difference; `about` gives what else stands beside an entry, `deeds` the
 * `{address, title}` of all that its actor did.
 */
export const auditEntries = (items, about = () => nothing, deeds = () => undefined) => html`
  <ul class="audit">${repeat(items, (entry) => entry.position, (entry) => html`
    <li class="audit-entry" data-row data-position=${entry.position}>
      <p class="audit-head">
        ${time(entry.recordedAt, (at) => `${date(at)} ${timeOfDay(at)}`)}
        <b>${actionName(entry.record.action)}</b>
        ${actor(entry, deeds(entry))} ${about(entry)}
      </p>
      ${difference(entry)}
    </li>`)}</ul>`;

/** What was done, in the words of its module; the stable name where a module has none or is away. */
export const actionName = (action) => {
  const [module, what] = parts(action);
  return text(`${module}.audit.${what}`, `audit.${action}`) ?? action;
};

const parts = (action) => [action.slice(0, action.indexOf('.')), action.slice(action.indexOf('.') + 1)];

const text = (...keys) => {
  const key = keys.find(has);
  return key && t(key);
};

const actor = ({ actor: id, actorName }, { address, title } = {}) =>
  id === SYSTEM && (!actorName || actorName === 'System')
    ? html`<span class="muted">${t('audit.by-itself')}</span>`
    : html`<span class="muted">${icon('person')} ${address
        ? html`<a href=${address} title=${title}><bdi>${actorName ?? id}</bdi></a>`
        : html`<bdi>${actorName ?? id}</bdi>`}</span>`;

function difference({ record, content }) {
  if (content !== 'KEPT') return html`<p class="muted audit-gone">${t(`audit.content.${content}`)}</p>`;
  const fields = Object.entries(record.changes ?? {}).sort(([one], [other]) => one.localeCompare(other));
  if (!fields.length) return nothing;
  const [module] = parts(record.action);
  return html`<dl class="audit-changes">${fields.map(([field, { before, after }]) => html`
    <div><dt>${fieldName(module, field)}</dt><dd>${before === undefined || before === null ? nothing
      : html`<del><span class="hidden">${t('audit.before')} </span>${value(module, field, before)}</del>`} ${
      after === undefined || after === null ? nothing
        : html`<ins><span class="hidden">${t('audit.after')} </span>${value(module, field, after)}</ins>`}</dd></div>`)}</dl>`;
}

const fieldName = (module, field) =>
  text(`${module}.audit.field.${field}`, `${module}.field.${field}`, `audit.field.${field}`) ?? field;

const value = (module, field, stored) => {
  if (INSTANT.test(stored)) return time(stored, (at) => `${date(at)} ${timeOfDay(at)}`);
  const words = text(`${module}.${field}.${stored}`, `${module}.audit.value.${stored}`, `audit.value.${stored}`);
  return words ?? html`<bdi>${stored}</bdi>`;
};
