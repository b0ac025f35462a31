// "Neuer Kontakt" and "Neuer Kunde": both close with what was saved.
import { html } from 'lit';
import { DialogElement } from 'kontor/dialogs.js';
import { t } from 'kontor/texts.js';
import './client-form.js';
import './contact-form.js';

class ContactDialog extends DialogElement {
  kind = 'wide';

  get heading() {
    return t('contacts.new');
  }

  content() {
    return html`<contacts-contact-form @saved=${(event) => this.close(event.detail)}
      @left=${() => this.close()}></contacts-contact-form>`;
  }
}
customElements.define('contacts-contact-dialog', ContactDialog);

class ClientDialog extends DialogElement {
  kind = 'wide';

  get heading() {
    return t('contacts.client.new');
  }

  content() {
    return html`<contacts-client-form @saved=${(event) => this.close(event.detail)}
      @left=${() => this.close()}></contacts-client-form>`;
  }
}
customElements.define('contacts-client-dialog', ClientDialog);
