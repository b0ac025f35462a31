// Which clients a contact belongs to, the primary one first: put it to others, take it off, make one the primary one.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { href } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { t } from 'kontor/texts.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { assignClients } from './calls.js';
import { chooseClient } from './choices.js';

class Belonging extends KontorElement {
  static properties = { contact: { attribute: false }, busy: { state: true } };

  view() {
    const clients = this.contact.clients ?? [];
    return html`
      ${clients.length ? html`<ul class="belonging">${clients.map((client) => this.#line(client, clients))}</ul>` : nothing}
      ${can('contacts.write')
        ? html`<button type="button" class="small assign" ?disabled=${this.busy} @click=${this.#add}>
            ${icon('plus')} ${t('contacts.client.assign')}</button>`
        : clients.length ? nothing : '–'}`;
  }

  #line({ client, name, primary }, clients) {
    const ids = clients.map((one) => one.client);
    return html`<li>
      <a href=${href(`clients/${client}`)}><bdi>${name}</bdi></a>
      ${primary && clients.length > 1 ? html`<span class="muted">· ${t('contacts.client.primary')}</span>` : nothing}
      ${can('contacts.write') ? html`
        ${primary ? nothing : html`<button type="button" class="small" ?disabled=${this.busy}
          aria-label=${t('contacts.client.make-primary.of', { name })}
          @click=${() => this.#assign([client, ...ids.filter((id) => id !== client)])}>${t('contacts.client.make-primary')}</button>`}
        <button type="button" class="plain" ?disabled=${this.busy} aria-label=${t('contacts.client.take', { name })}
          title=${t('contacts.client.take', { name })} @click=${() => this.#take(client, name, ids)}>${icon('close')}</button>`
        : nothing}
    </li>`;
  }

  #add = async () => {
    const chosen = await chooseClient(t('contacts.client.assign'));
    const ids = (this.contact.clients ?? []).map((one) => one.client);
    if (chosen && !ids.includes(chosen.id)) await this.#assign([...ids, chosen.id]);
  };

  async #take(client, name, ids) {
    const isDone = await this.#assign(ids.filter((id) => id !== client));
    this.querySelector('.assign')?.focus();
    if (isDone) toast(t('contacts.client.taken', { name }), { action: { text: t('action.undo'), run: () => this.#assign(ids) } });
  }

  async #assign(ids) {
    this.busy = true;
    let isDone = false;
    try {
      this.contact = await assignClients(this.contact.id, this.contact.version, ids);
      isDone = true;
    } catch (error) {
      toastProblem(error, 'contacts.client');
    }
    this.busy = false;
    this.dispatchEvent(new Event('changed'));
    await this.updateComplete;
    return isDone;
  }
}
customElements.define('contacts-belonging', Belonging);
