// The list of contacts.
import { html, nothing } from 'lit';
import { openDialog } from 'kontor/dialogs.js';
import { Loader } from 'kontor/loading.js';
import { href, navigate } from 'kontor/router.js';
import { t } from 'kontor/texts.js';
import { findContacts, listLabels } from './calls.js';
import './new-dialogs.js';
import { CONTACTS } from './rows.js';
import { SearchPage } from './search-page.js';

class ContactsPage extends SearchPage {
  route = 'contacts';
  kind = CONTACTS;
  filters = ['label'];
  find = findContacts;
  on = ['contacts.contact-created', 'contacts.contact-changed', 'contacts.contact-deleted'];
  words = {
    create: 'contacts.new',
    search: 'contacts.search',
    noneFound: 'contacts.none-found',
    noneFoundHint: 'contacts.none-found.hint',
    empty: 'contacts.empty',
    emptyHint: 'contacts.empty.hint',
  };

  #labels = new Loader(this, (signal) => listLabels(signal));

  connectedCallback() {
    super.connectedCallback();
    this.#labels.run();
  }

  filter() {
    const labels = this.#labels.data ?? [];
    if (!labels.length) return nothing;
    const chosen = this.wanted.label;
    return html`<select class="filter" aria-label=${t('contacts.filter.label')}
      @change=${(event) => this.go({ label: event.target.value })}>
      <option value="" ?selected=${!chosen}>${t('contacts.filter.any-label')}</option>
      ${labels.map((label) => html`<option value=${label.id} ?selected=${label.id === chosen}>${label.name}</option>`)}
    </select>`;
  }

  create() {
    return openDialog('contacts-contact-dialog').then((saved) => saved
      && navigate(href(`contacts/${saved.contact.id}`), { state: { duplicates: saved.duplicates } }));
  }
}
customElements.define('contacts-contacts-page', ContactsPage);
