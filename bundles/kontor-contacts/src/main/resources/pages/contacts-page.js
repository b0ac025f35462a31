// The list of contacts.
import { html, nothing } from 'lit';
import { openDialog } from 'kontor/dialogs.js';
import { Loader } from 'kontor/loading.js';
import { href, navigate } from 'kontor/router.js';
import { currentLanguage, t } from 'kontor/texts.js';
import { findContacts, listFilters, listLabels } from './calls.js';
import './new-dialogs.js';
import { CONTACTS } from './rows.js';
import { SearchPage } from './search-page.js';

class ContactsPage extends SearchPage {
  route = 'contacts';
  kind = CONTACTS;
  filters = ['label', 'filter'];
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
  #others = new Loader(this, (signal) => listFilters(signal));

  connectedCallback() {
    super.connectedCallback();
    this.#labels.run();
    this.#others.run();
  }

  filter() {
    return html`${this.#byLabel(this.#labels.data ?? [])}${this.#byOther(this.#others.data ?? [])}`;
  }

  #byLabel(labels) {
    if (!labels.length) return nothing;
    const chosen = this.wanted.label;
    return html`<select class="filter" aria-label=${t('contacts.filter.label')}
      @change=${(event) => this.go({ label: event.target.value })}>
      <option value="" ?selected=${!chosen}>${t('contacts.filter.any-label')}</option>
      ${labels.map((label) => html`<option value=${label.id} ?selected=${label.id === chosen}>${label.name}</option>`)}
    </select>`;
  }

  /** Conditions that other modules offer. */
  #byOther(others) {
    if (!others.length) return nothing;
    const chosen = this.wanted.filter;
    return html`<select class="filter" name="filter" aria-label=${t('contacts.filter.other')}
      @change=${(event) => this.go({ filter: event.target.value })}>
      <option value="" ?selected=${!chosen}>${t('contacts.filter.no-other')}</option>
      ${others.map((other) => html`<optgroup label=${named(other)}>${other.options.map((option) => {
        const value = `${other.name}:${option.value}`;
        return html`<option value=${value} ?selected=${value === chosen}>${named(option)}</option>`;
      })}</optgroup>`)}
    </select>`;
  }

  create() {
    return openDialog('contacts-contact-dialog').then((saved) => saved
      && navigate(href(`contacts/${saved.contact.id}`), { state: { duplicates: saved.duplicates } }));
  }
}
customElements.define('contacts-contacts-page', ContactsPage);

const named = (one) => (currentLanguage() === 'de' ? one.labelDe : one.labelEn);
