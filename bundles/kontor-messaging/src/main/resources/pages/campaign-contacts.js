// Whom a campaign is for: contacts that were searched for, and all of a list. Fires `changed` with the ids.
import { html, nothing } from 'lit';
import { choose } from 'kontor/choose.js';
import { KontorElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { fieldText, isAbort } from 'kontor/problems.js';
import { can } from 'kontor/session.js';
import { t } from 'kontor/texts.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { contactsOfList, listContactLists } from './calls.js';
import { chooseContact } from './choose-contact.js';

const MOST = 1_000;

class CampaignContacts extends KontorElement {
  static properties = {
    contacts: { attribute: false },
    names: { attribute: false },
    fixed: { attribute: false },
    error: { attribute: false },
    busy: { state: true },
  };

  /** Of those that were added here; the others' names come with the campaign. */
  #added = new Map();

  view() {
    const problem = fieldText(this.error, 'contacts', 'messaging');
    return html`<fieldset class="campaign-contacts" data-invalid=${problem ? 'true' : nothing}>
      <legend>${t('messaging.campaign.recipients')}</legend>
      ${this.contacts.length
        ? html`<p role="status">${t('messaging.campaign.contacts', { count: this.contacts.length })}</p>
          <div class="chips campaign-chosen">${this.contacts.map((id) => this.#chip(id))}</div>`
        : html`<p class="muted">${t('messaging.campaign.contacts.none')}</p>`}
      ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
      ${this.fixed || !can('contacts.read') ? nothing : html`<div class="chips">
        <button type="button" class="small" data-add="contact" @click=${this.#addContact}>${icon('plus')} ${t('messaging.recipient.contact')}</button>
        <button type="button" class="small" data-add="list" ?disabled=${this.busy} @click=${this.#addList}>${icon('plus')} ${t('messaging.campaign.add-list')}</button>
        ${this.contacts.length ? html`<button type="button" class="small" data-clear @click=${this.#clear}>${t('messaging.campaign.clear')}</button>` : nothing}
      </div>`}
    </fieldset>`;
  }

  #chip(id) {
    const name = this.#added.get(id) ?? this.names?.get(id) ?? t('messaging.campaign.unknown');
    return html`<span class="chip"><bdi>${name}</bdi>${this.fixed ? nothing : html`<button type="button" class="plain"
      aria-label=${t('messaging.recipient.remove', { name })}
      @click=${() => this.#give(this.contacts.filter((other) => other !== id))}>${icon('close')}</button>`}</span>`;
  }

  #addContact = async () => {
    const chosen = await chooseContact();
    if (chosen) this.#add([chosen]);
  };

  #addList = async () => {
    const list = await choose({
      question: t('messaging.campaign.add-list'),
      search: t('messaging.campaign.list.search'),
      none: t('messaging.campaign.list.none'),
      find: async (text, signal) => ({ items: (await listContactLists(signal)).filter((one) =>
        one.name.toLowerCase().includes((text ?? '').toLowerCase())) }),
      name: (one) => one.name,
      notes: () => [],
      module: 'messaging',
    });
    if (!list) return;
    this.busy = true;
    try {
      this.#add(await contactsOfList(list.id, MOST + 1, this.signal));
    } catch (error) {
      if (!isAbort(error)) toastProblem(error, 'messaging');
    }
    this.busy = false;
  };

  #add(contacts) {
    const before = this.contacts;
    contacts.forEach((contact) => this.#added.set(contact.id, contact.displayName));
    const all = [...new Set([...before, ...contacts.map((contact) => contact.id)])];
    this.#give(all);
    toast(t('messaging.campaign.contacts.added', { count: all.length - before.length }));
  }

  #clear = () => {
    const before = this.contacts;
    this.#give([]);
    toast(t('messaging.campaign.cleared'), { action: { text: t('action.undo'), run: () => this.#give(before) } });
  };

  #give(contacts) {
    this.dispatchEvent(new CustomEvent('changed', { detail: contacts }));
  }
}
customElements.define('messaging-campaign-contacts', CampaignContacts);
