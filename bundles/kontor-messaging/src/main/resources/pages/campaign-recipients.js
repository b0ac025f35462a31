// Whom a campaign was for: each with the mail and how far that is, or why there is none.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { href } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { failureNotice, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { stateName, stateOf } from './campaign-words.js';
import { dispatchBadge } from './entry-words.js';

const AT_ONCE = 100;

class CampaignRecipients extends KontorElement {
  static properties = {
    recipients: { attribute: false }, error: { attribute: false }, state: { attribute: false }, most: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.most = AT_ONCE;
  }

  view() {
    if (!this.recipients) return this.error ? failureNotice(this.error, null, 'messaging') : skeleton(6);
    const found = this.recipients.filter((one) => !this.state || stateOf(one) === this.state);
    const heading = this.state ? stateName(this.state) : t('messaging.campaign.recipients');
    return html`<section aria-label=${t('messaging.campaign.recipients')}>
      <h2>${heading}</h2>
      <table class="table campaign-recipients">
        <caption class="hidden">${heading}</caption>
        <thead><tr><th scope="col">${t('messaging.campaign.contact')}</th><th scope="col">${t('messaging.column.dispatch')}</th>
          <th scope="col">${t('messaging.campaign.mail')}</th></tr></thead>
        <tbody>${found.slice(0, this.most).map((one) => this.#row(one))}</tbody>
      </table>
      <p class="list-end"><span role="status">${t('messaging.campaign.contacts', { count: found.length })}</span>
        ${found.length > this.most ? html`<button type="button" class="small"
          @click=${() => (this.most += AT_ONCE)}>${t('action.more')}</button>` : nothing}</p>
    </section>`;
  }

  #row({ contact, name, entry, status, skipped, delivery }) {
    return html`<tr data-row data-state=${skipped ? 'SKIPPED' : status}>
      <th scope="row">${name && can('contacts.read') ? html`<a href=${href(`contacts/${contact}`)}><bdi>${name}</bdi></a>`
        : name ?? t('messaging.campaign.unknown')}</th>
      <td>${skipped ? html`${t('messaging.campaign.skipped')}: ${t(`messaging.campaign.skipped.${skipped}`)}` : dispatchBadge(status)}
        ${delivery ? html`<span class="muted">${t(`messaging.delivery.${delivery}`)}</span>` : nothing}</td>
      <td>${entry ? html`<a href=${href(`entries/${entry}`)}>${t('messaging.campaign.open-mail')}</a>` : nothing}</td>
    </tr>`;
  }
}
customElements.define('messaging-campaign-recipients', CampaignRecipients);
