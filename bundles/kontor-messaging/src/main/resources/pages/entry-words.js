// How entries, their states and their recipients are named.
import { html, nothing } from 'lit';
import { icon } from 'kontor/icons.js';
import { t } from 'kontor/texts.js';

export const WAYS = ['EMAIL', 'SMS', 'FAX', 'MESSAGE'];

/** Those that an activity category allows or doesn't; an internal message is always possible. */
export const OPTIONS = WAYS.filter((way) => way !== 'MESSAGE');

const WAY_ICONS = { EMAIL: 'mail', SMS: 'chat', FAX: 'out', MESSAGE: 'internal' };

/** On its way: what its dispatch comes to isn't known yet. */
export const isUnderWay = (dispatch) => dispatch === 'QUEUED' || dispatch === 'SENDING';

export const wayIcon = (way) => icon(WAY_ICONS[way]);

export const statusName = (status) => t(`messaging.status.${status}`);

/** The Versandstatus; colour says nothing that the word doesn't. */
export const dispatchBadge = (dispatch) => html`<span class="dispatch ${dispatch ?? 'NONE'}">${
  dispatch === 'FAILED' || dispatch === 'IN_DOUBT' ? html`${icon('warning')} ` : nothing}${t(`messaging.dispatch.${dispatch ?? 'NONE'}`)}</span>`;

export const titleOf = (matchcode) => (matchcode?.trim() ? html`<bdi>${matchcode}</bdi>`
  : html`<span class="muted">${t('messaging.no-matchcode')}</span>`);

/** The first names, and that there are more. */
export function recipientNames(names, most = 3) {
  const shown = names.slice(0, most);
  return html`${shown.map((name, i) => html`${i ? ', ' : nothing}<bdi>${name}</bdi>`)}${names.length > most ? ' …' : nothing}`;
}

export const marks = ({ privateEntry, published }) => html`${privateEntry
  ? html`<span class="entry-mark">${t('messaging.private')}</span>` : nothing}${published
  ? html`<span class="entry-mark">${t('messaging.published')}</span>` : nothing}`;
