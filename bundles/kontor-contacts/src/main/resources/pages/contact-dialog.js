// "Neuer Kontakt".
import { html } from 'lit';
import { DialogElement } from 'kontor/dialogs.js';
import { t } from 'kontor/texts.js';
import './form.js';

class ContactDialog extends DialogElement {
  kind = 'wide';

  get heading() {
    return t('contacts.new');
  }

  content() {
    return html`<contacts-form @saved=${(event) => this.close(event.detail)} @left=${() => this.close()}></contacts-form>`;
  }
}
customElements.define('contacts-contact-dialog', ContactDialog);
