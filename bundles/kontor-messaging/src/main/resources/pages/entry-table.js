// A table of contact entries that grows by slices.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { time } from 'kontor/formats.js';
import { href } from 'kontor/router.js';
import { failure, failureNotice, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { dispatchBadge, marks, recipientNames, statusName, titleOf } from './entry-words.js';

export const ROWS = '.entries tbody th a';

const COLUMNS = ['matchcode', 'recipients', 'status', 'dispatch', 'author', 'changed'];

/** In each of its states; `nothingThere` is what an empty one says. */
export function entryTable(slices, caption, nothingThere) {
  const { items, error, loaded, busy, next } = slices;
  if (!loaded) return error ? failure(error, slices.first, 'messaging') : skeleton(14);
  if (!items.length && !error) return nothingThere;
  return html`
    ${error ? failureNotice(error, next ? slices.more : slices.first, 'messaging') : nothing}
    <table class="table entries" aria-busy=${String(busy)}>
      <caption class="hidden">${caption}</caption>
      <thead><tr>${COLUMNS.map((column) => html`<th scope="col" class=${column}>${t(`messaging.column.${column}`)}</th>`)}</tr></thead>
      <tbody>${repeat(items, (item) => item.id, row)}</tbody>
    </table>
    <p class="list-end" data-end=${error ? nothing : items.length}>
      <span role="status">${t(next ? 'messaging.shown.more' : 'messaging.shown', { count: items.length })}</span>
      ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${slices.more}>${t('action.more')}</button>` : nothing}
    </p>`;
}

const row = (entry) => html`<tr data-row data-id=${entry.id}>
  <th scope="row">${marks(entry)} <a href=${href(`entries/${entry.id}`)}>${titleOf(entry.matchcode)}</a></th>
  <td class="recipients">${recipientNames(entry.recipients ?? [])}</td>
  <td class="status">${statusName(entry.status)}</td>
  <td class="dispatch">${dispatchBadge(entry.dispatch)}</td>
  <td class="author"><bdi>${entry.createdByName}</bdi></td>
  <td class="changed">${time(entry.changedAt)}</td>
</tr>`;
