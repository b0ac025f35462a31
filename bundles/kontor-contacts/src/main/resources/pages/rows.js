// Tables of contacts and clients that grow by slices.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { KontorElement } from 'kontor/element.js';
import { number } from 'kontor/formats.js';
import { mailLink, phoneLink } from 'kontor/links.js';
import { EndWatch, SliceLoader } from 'kontor/loading.js';
import { href } from 'kontor/router.js';
import { failure, failureNotice, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';

const SIZE = 20;
const CALM = 300;

/** How contacts are shown in a table. */
export const CONTACTS = {
  columns: ['contacts.column.name', 'contacts.column.company', 'contacts.column.email', 'contacts.column.phone'],
  caption: 'contacts.title',
  shown: 'contacts.shown',
  more: 'contacts.shown.more',
  row: (contact) => html`<tr data-row>
    <th scope="row"><a href=${href(`contacts/${contact.id}`)}><bdi>${contact.displayName}</bdi></a></th>
    <td>${contact.company ? html`<bdi title=${contact.company}>${contact.company}</bdi>` : nothing}</td>
    <td>${link(mailLink(contact.email), contact.email)}</td>
    <td>${link(phoneLink(contact.phone), contact.phone)}</td>
  </tr>`,
};

/** How contacts are shown on the page of their client, where the company goes without saying. */
export const CONTACTS_OF_A_CLIENT = {
  ...CONTACTS,
  columns: CONTACTS.columns.filter((column) => column !== 'contacts.column.company'),
  row: (contact) => html`<tr data-row>
    <th scope="row"><a href=${href(`contacts/${contact.id}`)}><bdi>${contact.displayName}</bdi></a></th>
    <td>${link(mailLink(contact.email), contact.email)}</td>
    <td>${link(phoneLink(contact.phone), contact.phone)}</td>
  </tr>`,
};

/** How clients are shown in a table. */
export const CLIENTS = {
  columns: ['contacts.column.name', 'contacts.column.city', 'contacts.column.phone', 'contacts.column.contacts'],
  caption: 'contacts.clients.title',
  shown: 'contacts.clients.shown',
  more: 'contacts.clients.shown.more',
  row: (client) => html`<tr data-row>
    <th scope="row"><a href=${href(`clients/${client.id}`)}><bdi>${client.name}</bdi></a></th>
    <td>${client.city ? html`<bdi>${client.city}</bdi>` : nothing}</td>
    <td>${phoneOf(client)}</td>
    <td>${client.contacts ? html`${number(client.contacts)}<span class="narrow-only"> ${t('contacts.column.contacts')}</span>` : nothing}</td>
  </tr>`,
};

/** A table of what a slice loader has, in each of its states. */
export function table(slices, kind, nothingThere, placeholders = SIZE) {
  const { items, error, loaded, busy, next } = slices;
  if (!loaded) return error ? failure(error, slices.first, 'contacts') : skeleton(placeholders);
  if (!items.length && !error) return nothingThere;
  return html`
    ${error ? failureNotice(error, next ? slices.more : slices.first, 'contacts') : nothing}
    <table class="table contacts" aria-busy=${String(busy)}>
      <caption class="hidden">${t(kind.caption)}</caption>
      <thead><tr>${kind.columns.map((column) => html`<th scope="col">${t(column)}</th>`)}</tr></thead>
      <tbody>${repeat(items, (item) => item.id, kind.row)}</tbody>
    </table>
    <p class="list-end" data-end=${error ? nothing : items.length}>
      <span role="status">${t(next ? kind.more : kind.shown, { count: items.length })}</span>
      ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${slices.more}
        >${t('action.more')}</button>` : nothing}
    </p>`;
}

/** A table within a page, loaded by itself and kept up to date; empty, it says `none`. */
class Rows extends KontorElement {
  static properties = { kind: { attribute: false }, find: { attribute: false }, on: { attribute: false }, none: {} };

  #slices = new SliceLoader(this, ({ cursor, size = SIZE, signal }) => this.find({ size, cursor }, signal));
  #end = new EndWatch(this, () => this.#slices.more());
  #timer = null;

  connectedCallback() {
    super.connectedCallback();
    this.live(this.on, () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#slices.again((slice) => {
        Object.assign(this.#slices, { items: slice.items, next: slice.next ?? null, loaded: true });
      }), CALM);
    });
    this.endWith(() => clearTimeout(this.#timer));
    this.#slices.first();
  }

  view() {
    return table(this.#slices, this.kind, html`<p class="muted">${this.none}</p>`, 3);
  }
}
customElements.define('contacts-rows', Rows);

function phoneOf(client) {
  const phone = (client.points ?? []).find((point) => point.kind === 'PHONE');
  return phone ? link(phoneLink(phone.normalized), phone.value) : nothing;
}

const link = (address, text) =>
  address ? html`<a href=${address}><bdi>${text}</bdi></a>` : text ? html`<bdi>${text}</bdi>` : nothing;
