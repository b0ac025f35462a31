// What a campaign says and to whom, as long as it is a draft.
import { html } from 'lit';
import { changeCampaign, createCampaign } from './calls.js';
import './campaign-contacts.js';
import { KeptForm } from './kept-form.js';
import './text-field.js';

const EMPTY = { name: null, subject: null, text: null, rich: false, category: null, contacts: [] };

class CampaignForm extends KeptForm {
  static properties = { categories: { attribute: false }, names: { attribute: false } };

  kind = 'campaign';
  shown = ['name', 'subject', 'text', 'category', 'contacts'];
  create = createCampaign;
  change = changeCampaign;

  entered(data) {
    return { ...EMPTY, ...data, contacts: data?.contacts ?? [] };
  }

  fields() {
    const mails = this.categories.filter((one) =>
      (one.active && (one.options ?? []).includes('EMAIL')) || one.id === this.data.category);
    return html`
      ${this.line('name', 200)}
      ${this.line('subject', 1000)}
      ${this.choice('category', mails)}
      <messaging-campaign-contacts class="wide" .contacts=${this.data.contacts} .names=${this.names} .fixed=${this.isFixed}
        .error=${this.error} @changed=${(event) => this.set({ contacts: event.detail })}></messaging-campaign-contacts>
      ${this.text()}`;
  }
}
customElements.define('messaging-campaign-form', CampaignForm);
