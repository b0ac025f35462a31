// The Empfängerliste: contacts, colleagues and typed addresses, each with how it gets what is sent.
import { html, nothing } from 'lit';
import { choose } from 'kontor/choose.js';
import { KontorElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { fieldText } from 'kontor/problems.js';
import { href } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { t } from 'kontor/texts.js';
import { chooseContact } from './choose-contact.js';

const ROLES = ['TO', 'CC', 'BCC', 'NONE'];
const PROBLEMS = ['recipients', 'recipients.email', 'recipients.phone', 'recipients.name', 'recipients.role'];

class Recipients extends KontorElement {
  static properties = {
    recipients: { attribute: false },
    users: { attribute: false },
    fixed: { attribute: false },
    error: { attribute: false },
  };

  view() {
    const problem = PROBLEMS.map((field) => fieldText(this.error, field, 'messaging')).find(Boolean);
    return html`<fieldset class="recipients" data-invalid=${problem ? 'true' : nothing}><legend>${t('messaging.field.recipients')}</legend>
      ${this.recipients.length ? html`<ul>${this.recipients.map((one, i) => this.#row(one, i))}</ul>`
        : html`<p class="muted">${t('messaging.recipients.none')}</p>`}
      ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
      ${this.fixed ? nothing : html`<div class="chips">
        ${can('contacts.read') ? html`<button type="button" class="small" data-add="contact" @click=${this.#addContact}>
          ${icon('plus')} ${t('messaging.recipient.contact')}</button>` : nothing}
        <button type="button" class="small" data-add="user" @click=${this.#addUser}>${icon('plus')} ${t('messaging.recipient.user')}</button>
        <button type="button" class="small" data-add="typed" @click=${this.#addTyped}>${icon('plus')} ${t('messaging.recipient.typed')}</button>
      </div>`}
    </fieldset>`;
  }

  #row(one, i) {
    const name = one.name ?? one.email ?? one.phone ?? t('messaging.recipient.number', { number: i + 1 });
    return html`<li class="recipient">
      <select aria-label=${t('messaging.recipient.role', { name })} ?disabled=${this.fixed}
        @change=${(event) => this.#change(i, { role: event.target.value })}>
        ${ROLES.map((role) => html`<option value=${role} ?selected=${role === one.role}>${t(`messaging.role.${role}`)}</option>`)}
      </select>
      ${one.contact || one.user || this.fixed ? this.#known(one) : this.#typed(one, i)}
      ${this.fixed ? nothing : html`<button type="button" class="plain" aria-label=${t('messaging.recipient.remove', { name })}
        @click=${() => this.#give(this.recipients.filter((other) => other !== one))}>${icon('trash')}</button>`}
    </li>`;
  }

  #known(one) {
    const name = one.name ?? one.email ?? one.phone;
    const reached = [one.email, one.phone].filter((text) => text && text !== name);
    return html`<span class="recipient-who">${one.contact && can('contacts.read')
      ? html`<a href=${href(`contacts/${one.contact}`)}><bdi>${name}</bdi></a>`
      : html`${one.user ? icon('person') : nothing} <bdi>${name}</bdi>`}
      <span class="muted">${reached.map((text, n) => html`${n ? ' · ' : nothing}<bdi>${text}</bdi>`)}</span></span>`;
  }

  #typed(one, i) {
    return html`<span class="recipient-who typed">
      ${['email', 'phone'].map((name) => html`<input dir="ltr" type=${name === 'email' ? 'email' : 'tel'} data-typed=${name}
        maxlength="400" autocomplete="off" aria-label="${t(`messaging.recipient.${name}`)}, ${i + 1}"
        placeholder=${t(`messaging.recipient.${name}`)} .value=${one[name] ?? ''}
        @input=${(event) => this.#change(i, { [name]: event.target.value.trim() || null })}>`)}</span>`;
  }

  #addContact = async () => {
    const found = await chooseContact();
    if (found) this.#add({ contact: found.id, name: found.displayName, email: found.email ?? null, phone: found.phone ?? null });
  };

  #addUser = async () => {
    const found = await choose({
      question: t('messaging.recipient.user'),
      search: t('messaging.recipient.search'),
      none: t('messaging.recipient.none-found'),
      find: async (text) => ({ items: this.users.filter((user) => user.name.toLowerCase().includes(text.toLowerCase())) }),
      name: (user) => user.name,
      notes: () => [],
      module: 'messaging',
    });
    if (found) this.#add({ user: found.id, name: found.name });
  };

  #addTyped = async () => {
    this.#add({});
    await this.updateComplete;
    [...this.querySelectorAll('[data-typed=email]')].at(-1).focus();
  };

  #add(one) {
    this.#give([...this.recipients, { role: 'TO', ...one }]);
  }

  #change(i, changed) {
    this.#give(this.recipients.map((one, at) => (at === i ? { ...one, ...changed } : one)));
  }

  #give(recipients) {
    this.recipients = recipients;
    this.dispatchEvent(new CustomEvent('changed', { detail: recipients }));
  }
}
customElements.define('messaging-recipients', Recipients);
