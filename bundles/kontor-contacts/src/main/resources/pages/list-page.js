// The list of contacts: search as you type, the rest by slices.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PageElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { addKeys, moveFocus } from 'kontor/keys.js';
import { mailLink, phoneLink } from 'kontor/links.js';
import { EndWatch, Loader, SliceLoader } from 'kontor/loading.js';
import { openDialog } from 'kontor/dialogs.js';
import { href, navigate } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { empty, failure, failureNotice, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { findContacts, listLabels } from './calls.js';
import './contact-dialog.js';

const SIZE = 50;
const TYPING = 150;
const CHANGES = ['contacts.contact-created', 'contacts.contact-changed', 'contacts.contact-deleted'];

// How the list was left, so that the way back shows it at once and where it was.
let left = null;

class ListPage extends PageElement {
  static properties = { hasChanged: { state: true } };

  #slices = new SliceLoader(this, ({ cursor, size = SIZE, signal }) =>
    findContacts({ ...this.#wanted(), size, cursor }, signal));
  #labels = new Loader(this, (signal) => listLabels(signal));
  #end = new EndWatch(this, () => this.#slices.more());
  #shown = null;
  #typing = null;

  get heading() {
    return t('contacts.title');
  }

  connectedCallback() {
    super.connectedCallback();
    this.#labels.run();
    this.live(CHANGES, (change) => this.#changed(change));
    this.endWith(() => {
      clearTimeout(this.#typing);
      left = { key: this.#shown, items: this.#slices.items, next: this.#slices.next };
    });
    this.endWith(addKeys({
      j: { label: 'keys.next', run: () => moveFocus(this, 'tbody th a', 1) },
      k: { label: 'keys.previous', run: () => moveFocus(this, 'tbody th a', -1) },
      ...(can('contacts.write') ? { n: { label: 'contacts.new', run: () => this.#create() } } : {}),
    }));
  }

  willUpdate() {
    const key = JSON.stringify(this.#wanted());
    if (key === this.#shown) return;
    const isReturn = this.#shown === null && left?.key === key;
    this.#shown = key;
    if (isReturn) Object.assign(this.#slices, { items: left.items, next: left.next, loaded: true });
    if (isReturn) this.#slices.again(this.#replace);
    else this.#slices.first();
  }

  // The field follows the address, but never while somebody types in it.
  updated() {
    super.updated();
    const field = this.querySelector('input[type=search]');
    if (field !== document.activeElement) field.value = this.query.get('text') ?? '';
  }

  view() {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${t('contacts.title')}</h1>
        <search><form class="search wide" @submit=${this.#openFirst}>
          ${icon('search')}
          <input type="search" data-search maxlength="200" autocomplete="off"
            aria-label=${t('contacts.search')} placeholder=${t('contacts.search')} aria-keyshortcuts="/"
            @input=${(event) => this.#type(event.target.value)}
            @keydown=${(event) => event.key === 'ArrowDown' && moveFocus(this, 'tbody th a', 1)}>
        </form></search>
        ${this.#labelFilter()}
        <span class="spring"></span>
        ${can('contacts.write')
          ? html`<button type="button" class="primary" aria-keyshortcuts="n" @click=${this.#create}>
              ${icon('plus')} ${t('contacts.new')}</button>`
          : nothing}
      </div>
      ${this.hasChanged
        ? html`<p class="notice" role="status"><span>${t('contacts.changed')}</span>
            <button type="button" class="small" @click=${this.#refresh}>${t('contacts.refresh')}</button></p>`
        : nothing}
      ${this.#list()}`;
  }

  #list() {
    const { items, error, loaded, busy, next } = this.#slices;
    if (!loaded) return error ? failure(error, this.#slices.first, 'contacts') : skeleton(20);
    if (!items.length && !error) return this.#nothing();
    return html`
      ${error ? failureNotice(error, next ? this.#slices.more : this.#slices.first, 'contacts') : nothing}
      <table class="table contacts" aria-busy=${String(busy)}>
        <caption class="hidden">${t('contacts.title')}</caption>
        <thead><tr>
          <th scope="col">${t('contacts.column.name')}</th><th scope="col">${t('contacts.column.company')}</th>
          <th scope="col">${t('contacts.column.email')}</th><th scope="col">${t('contacts.column.phone')}</th>
        </tr></thead>
        <tbody>${repeat(items, (contact) => contact.id, row)}</tbody>
      </table>
      <p class="list-end" data-end=${error ? nothing : items.length}>
        <span role="status">${t(next ? 'contacts.shown.more' : 'contacts.shown', { count: items.length })}</span>
        ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${this.#slices.more}
          >${t('action.more')}</button>` : nothing}
      </p>`;
  }

  #nothing() {
    const isSearch = Object.values(this.#wanted()).some(Boolean);
    return isSearch
      ? empty(t('contacts.none-found'), t('contacts.none-found.hint'))
      : empty(t('contacts.empty'), t('contacts.empty.hint'));
  }

  #labelFilter() {
    const labels = this.#labels.data ?? [];
    if (!labels.length) return nothing;
    const chosen = this.query.get('label') ?? '';
    return html`<select class="filter" aria-label=${t('contacts.filter.label')}
      @change=${(event) => this.#go({ ...this.#wanted(), label: event.target.value })}>
      <option value="" ?selected=${!chosen}>${t('contacts.filter.any-label')}</option>
      ${labels.map((label) => html`<option value=${label.id} ?selected=${label.id === chosen}>${label.name}</option>`)}
    </select>`;
  }

  #wanted() {
    return { text: this.query.get('text') ?? '', label: this.query.get('label') ?? '' };
  }

  #type(text) {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#go({ ...this.#wanted(), text: text.trim() }), TYPING);
  }

  #go = (wanted) => navigate(href('contacts', wanted), { replace: true });

  #openFirst = (event) => {
    event.preventDefault();
    this.querySelector('tbody th a')?.click();
  };

  #create = () => openDialog('contacts-contact-dialog').then((saved) => saved
    && navigate(href(`contacts/${saved.contact.id}`), { state: { duplicates: saved.duplicates } }));

  #changed(change) {
    const isShown = !change || this.#slices.items.some((contact) => contact.id === change.key);
    if (!this.#slices.items.length || (isShown && change)) this.#refresh();
    else this.hasChanged = true;
  }

  #refresh = () => {
    this.hasChanged = false;
    if (this.#slices.items.length) this.#slices.again(this.#replace);
    else this.#slices.first();
  };

  #replace = (slice) => {
    this.#slices.items = slice.items;
    this.#slices.next = slice.next ?? null;
    this.#slices.loaded = true;
  };
}
customElements.define('contacts-list-page', ListPage);

const row = (contact) => html`<tr data-row>
  <th scope="row"><a href=${href(`contacts/${contact.id}`)}><bdi>${contact.displayName}</bdi></a></th>
  <td>${contact.company ? html`<bdi title=${contact.company}>${contact.company}</bdi>` : nothing}</td>
  <td>${link(mailLink(contact.email), contact.email)}</td>
  <td>${link(phoneLink(contact.phone), contact.phone)}</td>
</tr>`;

const link = (address, text) =>
  address ? html`<a href=${address}><bdi>${text}</bdi></a>` : text ? html`<bdi>${text}</bdi>` : nothing;
