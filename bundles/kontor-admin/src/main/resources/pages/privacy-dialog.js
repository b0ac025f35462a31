// Asks for a reason before a person is erased or kept from it, naming the person; and shows a certificate.
import { html, nothing } from 'lit';
import { DialogElement } from 'kontor/dialogs.js';
import { icon } from 'kontor/icons.js';
import { fieldText, isAbort, problemText } from 'kontor/problems.js';
import { t } from 'kontor/texts.js';
import { erasePerson, placeHold } from './calls.js';

const CALLS = { erase: erasePerson, hold: placeHold };

class PrivacyDialog extends DialogElement {
  static properties = { what: { attribute: false }, person: { attribute: false }, error: { state: true }, busy: { state: true } };

  get heading() {
    return t(`admin.privacy.${this.what}.question`, { name: this.#name() });
  }

  content() {
    const problem = fieldText(this.error, 'reason', 'admin');
    const others = this.person.contacts.slice(1);
    return html`<form novalidate @submit=${this.#run}>
      <p>${t(`admin.privacy.${this.what}.text`)}</p>
      ${others.length ? html`<p class="notice"><span>${icon('warning')} ${t('admin.privacy.merged')}
        ${others.map((one, i) => html`${i ? ', ' : nothing}<bdi>${one.displayName}</bdi>`)}</span></p>` : nothing}
      ${this.error ? html`<div class="notice danger" role="alert"><span>${icon('warning')} ${problemText(this.error, 'admin')}</span></div>` : nothing}
      <div class="field">
        <label for="privacy-reason">${t('admin.privacy.reason.label')}</label>
        <input id="privacy-reason" name="reason" maxlength="500" required autofocus autocomplete="off" aria-invalid=${String(Boolean(problem))}>
        ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
      </div>
      <div class="dialog-actions">
        <button type="button" @click=${() => this.close()}>${t('action.cancel')}</button>
        <button class=${this.what === 'erase' ? 'danger' : 'primary'} ?disabled=${this.busy}
          >${t(`admin.privacy.${this.what}.action`, { name: this.#name() })}</button>
      </div>
    </form>`;
  }

  #name = () => this.person.contacts[0].displayName;

  #run = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    try {
      await CALLS[this.what](this.person.id, event.target.elements.reason.value.trim());
      this.close(true);
    } catch (error) {
      if (!isAbort(error)) this.error = error;
    }
    this.busy = false;
  };
}
customElements.define('admin-privacy-dialog', PrivacyDialog);

class CertificateDialog extends DialogElement {
  static properties = { erasure: { attribute: false } };

  kind = 'sheet';

  get heading() {
    return t('admin.privacy.certificate');
  }

  content() {
    return html`<pre class="event-content" tabindex="0" aria-label=${t('admin.privacy.certificate')}
      >${JSON.stringify(JSON.parse(this.erasure.certificate), null, 2)}</pre>`;
  }
}
customElements.define('admin-certificate-dialog', CertificateDialog);
