// What an entry says, to whom, and what it belongs to. Leaving without saving loses nothing.
import { html } from 'lit';
import { t } from 'kontor/texts.js';
import { changeEntry, createEntry } from './calls.js';
import './entry-cases.js';
import './entry-recipients.js';
import { KeptForm } from './kept-form.js';
import './text-field.js';

const EMPTY = { matchcode: null, text: null, rich: false, category: null, recipients: [], cases: [], mainCase: null,
  privateEntry: false, team: null };

class EntryForm extends KeptForm {
  static properties = { choices: { attribute: false }, cases: { attribute: false } };

  kind = 'entry';
  shown = ['matchcode', 'text', 'category', 'team', 'recipients', 'cases'];
  create = createEntry;
  change = changeEntry;

  /** What null or empty is left out by the server stands here all the same. */
  entered(data) {
    return { ...EMPTY, ...data, recipients: data?.recipients ?? [], cases: data?.cases ?? [] };
  }

  fields() {
    return html`
      ${this.line('matchcode', 1000)}
      ${this.choice('category', (this.choices?.categories ?? []).filter((one) => one.active || one.id === this.data.category))}
      ${this.choice('team', (this.choices?.teams ?? []).filter((one) => one.own || one.id === this.data.team))}
      <messaging-recipients class="wide" .recipients=${this.data.recipients} .users=${this.choices?.users ?? []}
        .fixed=${this.isFixed} .error=${this.error} @changed=${(event) => this.set({ recipients: event.detail })}></messaging-recipients>
      ${this.text()}
      <messaging-cases class="wide" .cases=${this.data.cases} .mainCase=${this.data.mainCase} .known=${this.cases ?? []}
        .contacts=${this.data.recipients.map((one) => one.contact).filter(Boolean)} .fixed=${!this.mayChange} .error=${this.error}
        @changed=${(event) => this.set(event.detail)}></messaging-cases>
      <label class="check wide"><input type="checkbox" name="private" .checked=${this.data.privateEntry} ?disabled=${this.isFixed}
        @change=${(event) => this.set({ privateEntry: event.target.checked })}> <span>${t('messaging.private')}
        <span class="muted">${t('messaging.private.hint')}</span></span></label>`;
  }
}
customElements.define('messaging-entry-form', EntryForm);
