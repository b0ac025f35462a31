// The signature under the mails of whoever sends them.
import { html, nothing } from 'lit';
import { draftOf, keepDraft } from 'kontor/drafts.js';
import { KontorElement } from 'kontor/element.js';
import { Loader } from 'kontor/loading.js';
import { fieldText, isAbort, problemText } from 'kontor/problems.js';
import { loaded } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toast } from 'kontor/toast.js';
import { changeSignature, getSignature } from './calls.js';

const DRAFT = 'messaging.signature';

class SignatureSettings extends KontorElement {
  static properties = { text: { state: true }, error: { state: true }, busy: { state: true } };

  #signature = new Loader(this, async (signal) => {
    const { text } = await getSignature(signal);
    this.text = draftOf(DRAFT) ?? text ?? '';
    return text ?? '';
  });

  connectedCallback() {
    super.connectedCallback();
    this.#signature.run();
  }

  view() {
    return html`<section aria-label=${t('messaging.signature')}><h2>${t('messaging.signature')}</h2>
      ${loaded(this.#signature, () => this.#signature.run(), () => this.#form(), { rows: 4, module: 'messaging' })}</section>`;
  }

  #form() {
    const problem = fieldText(this.error, 'signature', 'messaging');
    return html`<form novalidate @submit=${this.#save}>
      ${this.error && !problem ? html`<p class="notice danger" role="alert">${problemText(this.error, 'messaging')}</p>` : nothing}
      <div class="field">
        <label for="entry-signature">${t('messaging.signature.label')}</label>
        <textarea id="entry-signature" rows="5" dir="auto" maxlength="10000" .value=${this.text}
          aria-invalid=${problem ? 'true' : 'false'} @input=${this.#typed}></textarea>
        ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
      </div>
      <div class="dialog-actions"><button class="primary" ?disabled=${this.busy}>${t('action.save')}</button></div>
    </form>`;
  }

  #typed = (event) => {
    this.text = event.target.value;
    keepDraft(DRAFT, this.text === this.#signature.data ? null : this.text);
  };

  #save = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    try {
      const saved = await changeSignature(this.text);
      keepDraft(DRAFT, null);
      this.#signature.data = saved.text ?? '';
      this.error = null;
      toast(t('messaging.signature.saved'));
    } catch (error) {
      if (!isAbort(error)) this.error = error;
    }
    this.busy = false;
  };
}
customElements.define('messaging-signature-settings', SignatureSettings);
