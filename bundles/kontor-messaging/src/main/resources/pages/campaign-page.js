// An e-mail campaign: written and started; then how far its mails are, and who got none and why.
import { html, nothing } from 'lit';
import { PageElement } from 'kontor/element.js';
import { confirm } from 'kontor/dialogs.js';
import { time } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { Loader } from 'kontor/loading.js';
import { isAbort } from 'kontor/problems.js';
import { href, navigate } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { failureNotice, loaded } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { CAMPAIGN_CHANGED, deleteCampaign, getCampaign, listCampaignRecipients, listCategories, startCampaign } from './calls.js';
import './campaign-form.js';
import './campaign-recipients.js';
import { figures, isGoingOut } from './campaign-words.js';
import { textOf } from './rich-text.js';

const POLL = 5_000;
const CALM = 500;
const OF_THE_FORM = ['activityCategory', 'contacts', 'sender'];

class CampaignPage extends PageElement {
  static properties = { isWorking: { state: true } };

  #campaign = new Loader(this, (signal) => getCampaign(this.params.id, signal));
  #recipients = new Loader(this, (signal) => listCampaignRecipients(this.params.id, signal));
  #categories = new Loader(this, listCategories);
  #timer = null;

  get #isNew() {
    return this.params.id === 'new';
  }

  get heading() {
    return this.#isNew ? t('messaging.campaign.new') : this.#campaign.data?.data.name ?? t('messaging.campaign');
  }

  connectedCallback() {
    super.connectedCallback();
    this.live(CAMPAIGN_CHANGED, () => this.#loadLater());
    const polling = setInterval(() => this.#campaign.data && isGoingOut(this.#campaign.data) && this.#load(), POLL);
    this.endWith(() => clearInterval(polling));
    this.endWith(() => clearTimeout(this.#timer));
  }

  firstUpdated() {
    this.#categories.run();
    if (!this.#isNew) this.#load();
  }

  #load = () => [this.#campaign, this.#recipients].forEach((loader) => loader.run());

  #loadLater() {
    if (this.#isNew) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#load, CALM);
  }

  view() {
    const campaign = this.#campaign.data;
    return html`
      ${campaign && this.#campaign.error ? failureNotice(this.#campaign.error, this.#load, 'messaging') : nothing}
      <div class="page-head">
        <h1 tabindex="-1"><bdi>${this.heading}</bdi></h1>
        ${campaign ? html`<span class="muted">${campaign.startedAt ? html`${t('messaging.campaign.started')} ${time(campaign.startedAt)}`
          : t('messaging.dispatch.DRAFT')} · ${t('messaging.by', { name: campaign.createdByName })} ${time(campaign.createdAt)}</span>` : nothing}
        <span class="spring"></span>
        <a class="button" href=${href('entries/campaigns')}>${icon('back')} ${t('messaging.campaign.to-list')}</a>
      </div>
      ${this.#isNew ? this.#form(null) : loaded(this.#campaign, this.#load, (stored) => this.#stored(stored), { module: 'messaging' })}`;
  }

  #stored(campaign) {
    return campaign.startedAt ? this.#started(campaign) : html`
      ${this.#form(campaign)}
      ${can('messaging.campaigns') ? html`<div class="dialog-actions campaign-actions">
        <button type="button" class="danger" ?disabled=${this.isWorking} @click=${() => this.#delete(campaign)}>${t('messaging.campaign.delete')}</button>
        <button type="button" class="primary" data-start ?disabled=${this.isWorking} @click=${this.#start}>${t('messaging.campaign.start')}</button>
      </div>` : nothing}`;
  }

  #started(campaign) {
    const { subject, text, rich } = campaign.data;
    return html`
      ${figures(campaign, this.query.get('state'))}
      <messaging-campaign-recipients .recipients=${this.#recipients.data} .error=${this.#recipients.error}
        .state=${this.query.get('state')}></messaging-campaign-recipients>
      <section aria-label=${t('messaging.campaign.mail')}><h2>${t('messaging.campaign.mail')}</h2>
        <p class="preview-subject"><bdi>${subject}</bdi></p>${textOf(text, rich, t('messaging.field.text'))}</section>`;
  }

  #form(campaign) {
    return html`<messaging-campaign-form .stored=${campaign} .categories=${this.#categories.data ?? []}
      .names=${new Map((this.#recipients.data ?? []).map((one) => [one.contact, one.name]))}
      .mayChange=${can('messaging.campaigns')} @saved=${(event) => this.#saved(event.detail)} @reload=${this.#load}></messaging-campaign-form>`;
  }

  #saved(campaign) {
    toast(t('messaging.saved'));
    if (this.#isNew) {
      navigate(href(`entries/campaigns/${campaign.id}`), { replace: true });
    } else {
      this.#campaign.data = campaign;
      this.#load();
    }
  }

  /** What isn't saved isn't sent: so it is saved first. */
  #start = async () => {
    const form = this.querySelector('messaging-campaign-form');
    this.isWorking = true;
    try {
      const saved = await form.saveIfTouched();
      const isMeant = saved && await confirm({
        question: t('messaging.campaign.start.question', { name: saved.data.name }),
        text: t('messaging.campaign.start.text', { count: saved.counts.recipients }),
        action: t('messaging.campaign.start'),
      });
      if (isMeant) {
        this.#campaign.data = await startCampaign(saved.id, saved.version);
        toast(t('messaging.campaign.is-started'));
      }
    } catch (error) {
      if ((error.fields ?? []).some((problem) => OF_THE_FORM.includes(problem.field))) form.refuse(error);
      else if (!isAbort(error)) toastProblem(error, 'messaging.campaign');
    }
    this.#load();
    this.isWorking = false;
  };

  async #delete(campaign) {
    const isMeant = await confirm({
      question: t('messaging.campaign.delete.question', { name: campaign.data.name }),
      text: t('messaging.campaign.delete.text'),
      action: t('messaging.campaign.delete'),
    });
    if (!isMeant) return;
    try {
      await deleteCampaign(campaign.id);
      toast(t('messaging.campaign.deleted', { name: campaign.data.name }));
      navigate(href('entries/campaigns'));
    } catch (error) {
      if (!isAbort(error)) toastProblem(error, 'messaging.campaign');
    }
  }
}
customElements.define('messaging-campaign-page', CampaignPage);
