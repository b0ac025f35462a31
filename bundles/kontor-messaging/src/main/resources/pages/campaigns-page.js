// E-mail campaigns, the newest first, with how far each is.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from 'kontor/element.js';
import { time } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { addKeys, moveFocus } from 'kontor/keys.js';
import { EndWatch, SliceLoader } from 'kontor/loading.js';
import { href, navigate } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { empty, failure, failureNotice, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { CAMPAIGN_CHANGED, listCampaigns } from './calls.js';
import { figures } from './campaign-words.js';
import { entryTabs } from './entry-tabs.js';

const SIZE = 20;
const CALM = 500;

class CampaignsPage extends PageElement {
  #slices = new SliceLoader(this, ({ cursor, size = SIZE, signal }) => listCampaigns({ size, cursor }, signal));
  #end = new EndWatch(this, () => this.#slices.more());
  #timer = null;

  get heading() {
    return t('messaging.campaigns');
  }

  connectedCallback() {
    super.connectedCallback();
    this.live(CAMPAIGN_CHANGED, () => this.#renewLater());
    this.endWith(() => clearTimeout(this.#timer));
    this.endWith(addKeys({
      j: { label: 'keys.next', run: () => moveFocus(this, '.campaigns h2 a', 1) },
      k: { label: 'keys.previous', run: () => moveFocus(this, '.campaigns h2 a', -1) },
      ...(can('messaging.campaigns')
        ? { n: { label: 'messaging.campaign.new', run: () => navigate(href('entries/campaigns/new')) } } : {}),
    }));
    this.#slices.first();
  }

  view() {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${t('messaging.campaigns')}</h1>
        <p class="muted">${t('messaging.campaigns.what')}</p>
        <span class="spring"></span>
        ${can('messaging.campaigns') ? html`<a class="button primary" aria-keyshortcuts="n"
          href=${href('entries/campaigns/new')}>${icon('plus')} ${t('messaging.campaign.new')}</a>` : nothing}
      </div>
      ${entryTabs('entries/campaigns')}
      ${this.#list()}`;
  }

  #list() {
    const { items, error, loaded, busy, next } = this.#slices;
    if (!loaded) return error ? failure(error, this.#slices.first, 'messaging') : skeleton(8);
    if (!items.length && !error) return empty(t('messaging.campaigns.none'), t('messaging.campaigns.none.hint'));
    return html`
      ${error ? failureNotice(error, next ? this.#slices.more : this.#slices.first, 'messaging') : nothing}
      <ul class="campaigns" aria-busy=${String(busy)} aria-label=${t('messaging.campaigns')}>
        ${repeat(items, (campaign) => campaign.id, (campaign) => this.#campaign(campaign))}
      </ul>
      <p class="list-end" data-end=${error ? nothing : items.length}>
        <span role="status">${t(next ? 'messaging.campaigns.shown.more' : 'messaging.campaigns.shown', { count: items.length })}</span>
        ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${this.#slices.more}>${t('action.more')}</button>` : nothing}
      </p>`;
  }

  #campaign(campaign) {
    return html`<li data-row data-id=${campaign.id}>
      <h2><a href=${href(`entries/campaigns/${campaign.id}`)}><bdi>${campaign.data.name}</bdi></a></h2>
      <p class="muted">${campaign.startedAt ? html`${t('messaging.campaign.started')} ${time(campaign.startedAt)}`
        : t('messaging.dispatch.DRAFT')} · ${t('messaging.by', { name: campaign.createdByName })} ${time(campaign.createdAt)}</p>
      ${figures(campaign)}
    </li>`;
  }

  #renewLater() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#slices.again((slice) =>
      Object.assign(this.#slices, { items: slice.items, next: slice.next ?? null, loaded: true })), CALM);
  }
}
customElements.define('messaging-campaigns-page', CampaignsPage);
