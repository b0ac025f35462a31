// The page of a contact: who it is, its labels, and the tabs that modules bring.
import { html, nothing } from 'lit';
import 'kontor/count.js';
import { PageElement, element } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { Loader } from 'kontor/loading.js';
import { modules, tabsOf } from 'kontor/registry.js';
import { href, navigate } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { confirm } from 'kontor/dialogs.js';
import { empty, failureNotice, loaded } from 'kontor/states.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { t } from 'kontor/texts.js';
import { deleteContact, getContact, getRecord } from './calls.js';
import './labels.js';
import { pointLink } from './points.js';
import './preferences.js';

const CHANGES = ['contacts.contact-changed', 'contacts.contact-deleted', 'contacts.contact-labelled',
  'contacts.contact-unlabelled'];
const JOINED = ['contacts.contacts-joined', 'contacts.contacts-separated'];

class ContactPage extends PageElement {
  #contact = new Loader(this, (signal) => getContact(this.params.id, signal));
  #record = new Loader(this, (signal) => getRecord(this.params.id, signal));
  #isDeleted = false;

  get heading() {
    return this.#contact.data?.displayName ?? t('contacts.contact');
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(modules, 'change');
    this.live(CHANGES, () => this.#load(), (key) => key === this.params.id);
    this.live(JOINED, () => this.#load());
  }

  firstUpdated() {
    this.#load();
  }

  view() {
    return html`
      ${this.#contact.data && this.#contact.error ? failureNotice(this.#contact.error, this.#load, 'contacts') : nothing}
      <div class="page-head contact-head">
        <h1 tabindex="-1"><bdi>${this.heading}</bdi></h1>
        ${this.#contact.data ? this.#head(this.#contact.data) : nothing}
      </div>
      ${loaded(this.#contact, this.#load, (contact) => this.#page(contact), { module: 'contacts' })}`;
  }

  #head(contact) {
    return html`
      ${this.#belonging(contact)}
      ${this.#joined()}
      ${(contact.points ?? []).slice(0, 4).map(pointLink)}
      <contacts-preference-signs owner="contacts" .of=${contact.id}></contacts-preference-signs>
      <div class="head-end">
        <contacts-labels .contact=${contact} @changed=${this.#load}></contacts-labels>
        ${this.#menu(contact)}
      </div>`;
  }

  #page(contact) {
    const tabs = tabsOf('contact').filter((tab) => can(tab.permission));
    const chosen = this.params.tab ? tabs.find((tab) => tab.name === this.params.tab) : tabs[0];
    return html`
      ${this.#duplicates()}
      <nav class="tabs" aria-label=${t('contacts.tabs')}>
        ${tabs.map((tab) => html`<a href=${href(`contacts/${contact.id}/${tab.name}`)}
          aria-current=${tab === chosen ? 'page' : nothing}>${t(tab.label)}${tab.count
            ? html` <kontor-count .load=${(signal) => tab.count(contact, signal)} .on=${tab.on}></kontor-count>`
            : nothing}</a>`)}
      </nav>
      ${chosen
        ? html`<section aria-label=${t(chosen.label)}>${element(chosen.element, {
            subject: contact, query: this.query, reload: this.#load }, contact.id)}</section>`
        : empty(t('contacts.tab.missing'), t('contacts.tab.missing.hint'))}`;
  }

  #belonging(contact) {
    const companies = contact.clients?.length
      ? contact.clients.map((one) => html`<a href=${href(`clients/${one.client}`)}><bdi>${one.name}</bdi></a>`)
      : [contact.company].filter(Boolean).map((name) => html`<bdi>${name}</bdi>`);
    const texts = [...companies, ...(contact.jobTitle ? [html`<bdi>${contact.jobTitle}</bdi>`] : [])];
    return texts.length ? html`<span class="muted">${texts.map((text, i) => html`${i ? ' · ' : nothing}${text}`)}</span>` : nothing;
  }

  #menu(contact) {
    if (!can('contacts.delete')) return nothing;
    return html`<details class="menu">
      <summary aria-label=${t('contacts.actions')} title=${t('contacts.actions')}>${icon('more')}</summary>
      <ul><li><button type="button" class="danger" @click=${() => this.#delete(contact)}>${t('contacts.delete')}</button></li></ul>
    </details>`;
  }

  #joined() {
    const others = (this.#record.data?.contacts ?? []).filter((one) => one.id !== this.params.id);
    if (!others.length) return nothing;
    return html`<span class="muted">${t('contacts.joined')} ${others.map((one, i) =>
      html`${i ? ', ' : nothing}<a href=${href(`contacts/${one.id}`)}><bdi>${one.displayName}</bdi></a>`)}</span>`;
  }

  #duplicates() {
    const hints = this.state.duplicates ?? [];
    if (!hints.length) return nothing;
    return html`<div class="notice" role="status"><span>${icon('warning')} ${t('contacts.duplicates', { count: hints.length })}
      ${hints.map((hint, i) => html`${i ? ', ' : ' '}<a href=${href(`contacts/${hint.contact}`)}
        ><bdi>${hint.displayName}</bdi></a> (<bdi>${hint.normalized}</bdi>)${can('contacts.merge')
          ? html` <a href=${href(`contacts/${this.params.id}/merge`, { with: hint.contact })}>${t('contacts.merge.compare')}</a>`
          : nothing}`)}</span></div>`;
  }

  // While it is being deleted here, that it is gone is no news.
  #load = () => {
    if (this.#isDeleted) return;
    this.#contact.run();
    this.#record.run();
  };

  async #delete(contact) {
    const isMeant = await confirm({
      question: t('contacts.delete.question', { name: contact.displayName }),
      text: t('contacts.delete.text'),
      action: t('contacts.delete'),
    });
    if (!isMeant) return;
    this.#isDeleted = true;
    try {
      await deleteContact(contact.id);
      toast(t('contacts.deleted', { name: contact.displayName }));
      navigate(href('contacts'));
    } catch (error) {
      this.#isDeleted = false;
      toastProblem(error, 'contacts');
    }
  }
}
customElements.define('contacts-contact-page', ContactPage);
