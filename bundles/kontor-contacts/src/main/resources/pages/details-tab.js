// The tab "Stammdaten" of a contact.
import { html, nothing } from 'lit';
import { time } from 'kontor/formats.js';
import { t } from 'kontor/texts.js';
import './belonging.js';
import './contact-form.js';
import { Details, line, originName, pointLines } from './details.js';
import './preferences.js';

const LINES = ['salutation', 'firstName', 'lastName', 'jobTitle', 'company'];

class DetailsTab extends Details {
  name = 'contact';

  form() {
    return html`<contacts-contact-form .stored=${this.subject}></contacts-contact-form>`;
  }

  lines() {
    const contact = this.subject;
    return html`
      ${LINES.filter((name) => contact[name]).map((name) =>
        line(t(`contacts.field.${name}`), html`<bdi>${contact[name]}</bdi>`))}
      ${line(t('contacts.clients.title'), html`<contacts-belonging .contact=${contact} @changed=${this.reload}></contacts-belonging>`)}
      ${pointLines(contact.points)}
      ${line(t('contacts.preferences'), html`<contacts-preferences owner="contacts" .of=${contact.id}></contacts-preferences>`)}
      ${contact.lists?.length ? line(t('contacts.lists'), contact.lists.map((list, i) =>
        html`${i ? ', ' : ''}<bdi>${list.name}</bdi>`)) : nothing}
      ${contact.note ? line(t('contacts.field.note'), html`<p class="text" dir="auto">${contact.note}</p>`) : nothing}
      ${line(t('contacts.origin'), html`${originName(contact.origin)}, ${time(contact.recordedAt)}`)}`;
  }
}
customElements.define('contacts-details-tab', DetailsTab);
