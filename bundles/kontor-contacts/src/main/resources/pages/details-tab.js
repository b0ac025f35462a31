// The tab "Stammdaten": what is stored of a contact, and its form.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { time } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { addKeys } from 'kontor/keys.js';
import { mailLink, phoneLink } from 'kontor/links.js';
import { Loader } from 'kontor/loading.js';
import { href } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { toast } from 'kontor/toast.js';
import { has, t } from 'kontor/texts.js';
import { getRecord } from './calls.js';
import { hasDraft } from './form.js';

const LINES = ['salutation', 'firstName', 'lastName', 'jobTitle', 'company'];

class DetailsTab extends KontorElement {
  static properties = { subject: { attribute: false }, reload: { attribute: false }, isEdited: { state: true } };

  #record = new Loader(this, (signal) => getRecord(this.subject.id, signal));

  connectedCallback() {
    super.connectedCallback();
    this.#record.run();
    this.isEdited = can('contacts.write') && hasDraft(this.subject);
    if (can('contacts.write')) this.endWith(addKeys({ e: { label: 'contacts.edit', run: this.#edit } }));
  }

  view() {
    return this.isEdited ? this.#form() : this.#details(this.subject);
  }

  #form() {
    return html`<div class="panel"><contacts-form .contact=${this.subject}
      @left=${() => this.#leave()} @saved=${() => this.#saved()}></contacts-form></div>`;
  }

  #details(contact) {
    return html`<div class="panel">
      <dl class="details">
        ${LINES.filter((name) => contact[name]).map((name) =>
          line(t(`contacts.field.${name}`), html`<bdi>${contact[name]}</bdi>`))}
        ${(contact.clients ?? []).map((client) => line(t('contacts.client'), html`<bdi>${client.name}</bdi>`))}
        ${(contact.points ?? []).map((point) => line(pointName(point), pointValue(point)))}
        ${contact.lists?.length ? line(t('contacts.lists'), contact.lists.map((list, i) =>
          html`${i ? ', ' : ''}<bdi>${list.name}</bdi>`)) : nothing}
        ${contact.note ? line(t('contacts.field.note'), html`<p class="text" dir="auto">${contact.note}</p>`) : nothing}
        ${this.#joined(contact)}
        ${line(t('contacts.origin'), html`${originName(contact.origin)}, ${time(contact.recordedAt)}`)}
      </dl>
      ${can('contacts.write')
        ? html`<div class="dialog-actions"><button type="button" aria-keyshortcuts="e" @click=${this.#edit}>
            ${icon('edit')} ${t('action.edit')}</button></div>`
        : nothing}
    </div>`;
  }

  #joined(contact) {
    const others = (this.#record.data?.contacts ?? []).filter((one) => one.id !== contact.id);
    if (!others.length) return nothing;
    return line(t('contacts.joined'), others.map((one, i) =>
      html`${i ? ', ' : nothing}<a href=${href(`contacts/${one.id}`)}><bdi>${one.displayName}</bdi></a>`));
  }

  #edit = () => {
    this.isEdited = true;
  };

  #leave() {
    this.isEdited = false;
    this.updateComplete.then(() => this.querySelector('button')?.focus());
  }

  #saved() {
    toast(t('contacts.saved'));
    this.reload();
    this.#leave();
  }
}
customElements.define('contacts-details-tab', DetailsTab);

const line = (name, value) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

const pointName = ({ kind, label }) => html`${t(`contacts.kind.${kind}`)}${label ? html` (<bdi>${label}</bdi>)` : nothing}`;

function pointValue({ kind, value, normalized, origin }) {
  const address = kind === 'PHONE' ? phoneLink(normalized) : mailLink(normalized);
  const shown = address ? html`<a href=${address}><bdi>${value}</bdi></a>` : html`<bdi>${value}</bdi>`;
  return origin ? html`${shown} <span class="muted">· ${originName(origin)}, ${time(origin.learntAt)}</span>` : shown;
}

function originName(origin) {
  const key = `contacts.origin.${origin?.kind}`;
  return has(key) ? t(key) : html`<bdi>${origin?.kind ?? '–'}</bdi>`;
}
