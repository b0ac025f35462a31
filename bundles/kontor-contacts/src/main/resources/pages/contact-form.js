// The form of a contact.
import { html } from 'lit';
import { changeContact, createContact, getContact } from './calls.js';
import { Form } from './form.js';

class ContactForm extends Form {
  name = 'contact';
  words = 'contacts';
  lengths = { firstName: 100, lastName: 100, company: 200, salutation: 40, jobTitle: 100, note: 10_000 };
  create = createContact;
  change = changeContact;
  read = getContact;

  fields() {
    return html`
      ${this.line('firstName')} ${this.line('lastName')} ${this.line('company', { wide: true })}
      ${this.points()}
      ${this.line('salutation')} ${this.line('jobTitle')}
      ${this.text('note')}`;
  }

  sent(data) {
    return { ...super.sent(data), team: this.stored?.team ?? null };
  }

  textSent(name, text) {
    return name === 'note' ? text || null : super.textSent(name, text);
  }
}
customElements.define('contacts-contact-form', ContactForm);
