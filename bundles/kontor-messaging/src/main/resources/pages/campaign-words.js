// How campaigns and their figures are named, and where each figure leads.
import { html, nothing } from 'lit';
import { href } from 'kontor/router.js';
import { t } from 'kontor/texts.js';

/** All but the first add up to it; the second is the state of the recipients that a figure counts. */
const FIGURES = [['recipients', null], ['draft', 'DRAFT'], ['queued', 'QUEUED'], ['sending', 'SENDING'], ['sent', 'SENT'],
  ['failed', 'FAILED'], ['inDoubt', 'IN_DOUBT'], ['skipped', 'SKIPPED']];
const ALWAYS = ['recipients', 'draft', 'queued', 'sent', 'failed', 'skipped'];

export const stateName = (state) => (state === 'SKIPPED' ? t('messaging.campaign.skipped') : t(`messaging.dispatch.${state}`));

/** Of a recipient. */
export const stateOf = ({ status, skipped }) => (skipped ? 'SKIPPED' : status);

export const isGoingOut = ({ counts }) => counts.queued + counts.sending > 0;

/** Each figure leads to what it counts. */
export const figures = ({ id, counts }, shown) => html`<ul class="campaign-figures">${FIGURES
  .filter(([name]) => counts[name] || ALWAYS.includes(name))
  .map(([name, state]) => html`<li data-figure=${name}><a href=${href(`entries/campaigns/${id}`, { state })}
    aria-current=${shown !== undefined && (shown ?? null) === state ? 'true' : nothing}><b>${counts[name]}</b>
    ${state ? stateName(state) : t('messaging.campaign.recipients')}</a></li>`)}</ul>`;
