// A mail: its head, its attachments' names, and its content in a frame that can run nothing.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { bytes, exact, time } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { Loader } from 'kontor/loading.js';
import { href } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { openerOf } from 'kontor/registry.js';
import { loaded } from 'kontor/states.js';
import { has, t } from 'kontor/texts.js';
import { toastProblem } from 'kontor/toast.js';
import { attachmentAddress, getEntry, getMessage, htmlAddress, listContacts, listThread, makeEntry, originalAddress } from './calls.js';

const ROLES = ['FROM', 'TO', 'CC', 'BCC'];

class MessageView extends KontorElement {
  static properties = { source: { attribute: false }, asText: { state: true } };

  #message = new Loader(this, (signal) => getMessage(this.source.id, signal));

  // who it is stands beside the mail; without an answer the mail is shown all the same
  #contacts = new Loader(this, (signal) => listContacts(this.source.id, signal));

  #thread = new Loader(this, (signal) => listThread(this.source.id, signal));

  // asked for only where somebody shows entries
  #entry = new Loader(this, (signal) => getEntry(this.source.id, signal));

  connectedCallback() {
    super.connectedCallback();
    this.#message.run();
    if (openerOf('entry') && can('messaging.read')) this.#entry.run();
    this.#thread.run();
    if (can('contacts.read')) this.#contacts.run();
  }

  view() {
    return loaded(this.#message, () => this.#message.run(), (message) => this.#show(message), { rows: 8, module: 'mail' });
  }

  #show(message) {
    return html`
      <dl class="mail-head">
        ${ROLES.map((role) => line(t(`mail.role.${role}`), people(message.addresses ?? [], role)))}
        ${line(t('mail.date'), time(message.occurredAt, exact))}
        ${line(t('mail.contacts'), known(this.#contacts.data))}
        ${line(t('mail.entry'), this.#entered())}
      </dl>
      ${(message.flags ?? []).map((flag) => html`<p class="muted">${icon('warning')}
        ${has(`mail.flag.${flag}`) ? t(`mail.flag.${flag}`) : flag}</p>`)}
      ${this.#attachments(message)}
      ${message.hasHtml
        ? html`<div class="chips" role="group" aria-label=${t('mail.shown-as')}>
            ${[[false, 'mail.as-html'], [true, 'mail.as-text']].map(([asText, label]) => html`<button type="button" class="chip"
              aria-pressed=${String(Boolean(this.asText) === asText)} @click=${() => (this.asText = asText)}>${t(label)}</button>`)}
          </div>`
        : nothing}
      ${message.hasHtml && !this.asText ? this.#frame(message) : this.#text(message)}
      <p><a href=${originalAddress(message.id)} download>${t('mail.original')}</a>
        <span class="muted">${bytes(message.size ?? 0)}</span></p>
      ${this.#others(message)}`;
  }

  /** The way to the contact entry, or to making one. */
  #entered() {
    const { data } = this.#entry;
    if (!data) return null;
    if (data.entry) return html`<a class="entry-link" href=${href(`entries/${data.entry.id}`)}>${t('mail.entry.open')}</a>`;
    return can('messaging.write')
      ? html`<button type="button" class="small make-entry" @click=${this.#make}>${t('mail.entry.make')}</button>` : null;
  }

  #make = async () => {
    try {
      await makeEntry(this.source.id, this.signal);
      await this.#entry.run();
      this.updateComplete.then(() => this.querySelector('.entry-link')?.focus());
    } catch (error) {
      toastProblem(error, 'mail');
    }
  };

  #others({ id }) {
    const mails = this.#thread.data ?? [];
    if (mails.length < 2) return nothing;
    return html`<section aria-label=${t('mail.thread')}><h3>${t('mail.thread')}</h3>
      <ol class="thread">${mails.map((one) => html`<li>${time(one.occurredAt)} <bdi>${one.sender}</bdi>
        ${one.id === id ? html`<b><bdi>${one.subject || t('mail.no-subject')}</bdi></b>`
          : html`<a href=${href(`mail/messages/${one.id}`)}><bdi>${one.subject || t('mail.no-subject')}</bdi></a>`}</li>`)}</ol></section>`;
  }

  #frame(message) {
    return html`<iframe class="mail-frame" title=${t('mail.content')} src=${htmlAddress(message.id)}
      sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" loading="lazy"></iframe>`;
  }

  #text(message) {
    return message.text
      ? html`<div class="mail-text" dir="auto" tabindex="0" role="region" aria-label=${t('mail.content')}>${message.text}</div>`
      : html`<p class="muted">${t('mail.no-text')}</p>`;
  }

  #attachments({ id, attachments = [] }) {
    if (!attachments.length) return nothing;
    return html`<section aria-label=${t('mail.attachments')}><ul class="chips">${attachments.map((one, number) => html`
      <li class="chip">${icon('attachment')} <a download href=${attachmentAddress(id, number)}><bdi>${one.name || t('mail.attachment.unnamed')}</bdi></a>
        <span class="muted">${bytes(one.size ?? 0)}</span></li>`)}</ul></section>`;
  }
}
customElements.define('mail-message-view', MessageView);

const line = (name, value) => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing);

const known = (contacts) => (contacts?.length
  ? contacts.map(({ contact, displayName }, i) => html`${i ? ', ' : nothing}<a
      href=${href(`contacts/${contact}`)}><bdi>${displayName}</bdi></a>`)
  : null);

function people(addresses, role) {
  const named = addresses.filter((one) => one.role === role);
  if (!named.length) return null;
  // name and address apart: a name with right-to-left marks can't turn the address round
  return named.map(({ name, address }, i) => html`${i ? ', ' : nothing}${name ? html`<bdi>${name}</bdi> ` : nothing}<bdi
    class=${name ? 'muted' : nothing}>${address}</bdi>`);
}
