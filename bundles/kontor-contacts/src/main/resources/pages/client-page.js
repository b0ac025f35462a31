// The page of a client: what is stored of it, its contacts and the clients below it, and the tabs that modules bring.
import { html, nothing } from 'lit';
import { confirm } from 'kontor/dialogs.js';
import { PageElement, element } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { webLink } from 'kontor/links.js';
import { Loader } from 'kontor/loading.js';
import { problemText } from 'kontor/problems.js';
import { modules, tabsOf } from 'kontor/registry.js';
import { href, navigate } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { empty, failureNotice, loaded } from 'kontor/states.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { t } from 'kontor/texts.js';
import { deleteClient, findClients, findContacts, getClient } from './calls.js';
import './client-details.js';
import { pointLink } from './points.js';
import { CLIENTS, CONTACTS_OF_A_CLIENT } from './rows.js';

const CHANGES = ['contacts.client-changed'];
const DETACHABLE = new Set(['has-contacts', 'has-children']);

class ClientPage extends PageElement {
  #client = new Loader(this, (signal) => getClient(this.params.id, signal));
  #contacts = (query, signal) => findContacts({ ...query, client: this.params.id }, signal);
  #below = (query, signal) => findClients({ ...query, parent: this.params.id }, signal);
  #isDeleted = false;

  get heading() {
    return this.#client.data?.name ?? t('contacts.client');
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(modules, 'change');
    this.live(CHANGES, () => this.#load(), (key) => [this.params.id, this.#client.data?.parent].includes(key));
  }

  firstUpdated() {
    this.#load();
  }

  view() {
    return html`
      ${this.#client.data && this.#client.error ? failureNotice(this.#client.error, this.#load, 'contacts') : nothing}
      <div class="page-head contact-head">
        <h1 tabindex="-1"><bdi>${this.heading}</bdi></h1>
        ${this.#client.data ? this.#head(this.#client.data) : nothing}
      </div>
      ${loaded(this.#client, this.#load, (client) => this.#page(client), { module: 'contacts' })}`;
  }

  #head(client) {
    const address = webLink(client.website);
    return html`
      ${client.parent ? html`<span class="muted">${t('contacts.client.below')}
        <a href=${href(`clients/${client.parent}`)}><bdi>${client.parentName}</bdi></a></span>` : nothing}
      ${(client.points ?? []).slice(0, 4).map(pointLink)}
      ${address ? html`<a class="point" href=${address} target="_blank" rel="noopener noreferrer"><bdi>${client.website}</bdi></a>` : nothing}
      <span class="spring"></span>
      ${this.#menu(client)}`;
  }

  #menu(client) {
    if (!can('contacts.delete')) return nothing;
    return html`<details class="menu">
      <summary aria-label=${t('contacts.actions')} title=${t('contacts.actions')}>${icon('more')}</summary>
      <ul><li><button type="button" class="danger" @click=${() => this.#delete(client)}>${t('contacts.client.delete')}</button></li></ul>
    </details>`;
  }

  #page(client) {
    const tabs = tabsOf('client').filter((tab) => can(tab.permission));
    if (!tabs.length && !this.params.tab) return this.#details(client);
    const chosen = tabs.find((tab) => tab.name === this.params.tab);
    return html`
      <nav class="tabs" aria-label=${t('contacts.client.tabs')}>
        <a href=${href(`clients/${client.id}`)} aria-current=${this.params.tab ? nothing : 'page'}>${t('contacts.tab.details')}</a>
        ${tabs.map((tab) => html`<a href=${href(`clients/${client.id}/${tab.name}`)}
          aria-current=${tab === chosen ? 'page' : nothing}>${t(tab.label)}</a>`)}
      </nav>
      ${this.params.tab ? this.#tab(client, chosen) : this.#details(client)}`;
  }

  #tab(client, chosen) {
    return chosen
      ? html`<section aria-label=${t(chosen.label)}>${element(chosen.element, {
          subject: client, query: this.query, reload: this.#load }, client.id)}</section>`
      : empty(t('contacts.tab.missing'), t('contacts.tab.missing.hint'));
  }

  #details(client) {
    return html`<div class="client-page">
      <section aria-label=${t('contacts.tab.details')}>
        ${element('contacts-client-details', { subject: client, reload: this.#load }, client.id)}
      </section>
      <section>
        <h2>${t('contacts.title')}</h2>
        ${element('contacts-rows', { kind: CONTACTS_OF_A_CLIENT, find: this.#contacts, none: t('contacts.client.no-contacts'),
          on: ['contacts.contact-changed', 'contacts.contact-deleted'] }, client.id)}
        <h2>${t('contacts.client.children')}</h2>
        ${element('contacts-rows', { kind: CLIENTS, find: this.#below, none: t('contacts.client.no-children'), on: CHANGES }, client.id)}
      </section>
    </div>`;
  }

  // While it is being deleted here, that it is gone is no news.
  #load = () => this.#isDeleted || this.#client.run();

  // What prevents it is said, and may be detached by choice.
  async #delete(client, refusal = null) {
    const isMeant = await confirm({
      question: t('contacts.client.delete.question', { name: client.name }),
      text: refusal ? problemText(refusal, 'contacts.client') : t('contacts.client.delete.text'),
      action: t(refusal ? 'contacts.client.delete.detach' : 'contacts.client.delete'),
    });
    if (!isMeant) return;
    this.#isDeleted = true;
    try {
      await deleteClient(client.id, Boolean(refusal));
      toast(t('contacts.client.deleted', { name: client.name }));
      navigate(href('clients'));
    } catch (error) {
      this.#isDeleted = false;
      if (!refusal && DETACHABLE.has(error.reason)) await this.#delete(client, error);
      else toastProblem(error, 'contacts.client');
    }
  }
}
customElements.define('contacts-client-page', ClientPage);
