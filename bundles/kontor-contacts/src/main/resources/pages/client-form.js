// The form of a client, with the one above it.
import { html, nothing } from 'lit';
import { fieldText } from 'kontor/problems.js';
import { t } from 'kontor/texts.js';
import { changeClient, createClient, getClient } from './calls.js';
import { chooseClient } from './choices.js';
import { Form } from './form.js';

class ClientForm extends Form {
  name = 'client';
  words = 'contacts.client';
  lengths = { name: 200, street: 200, postalCode: 20, city: 100, country: 2, website: 500 };
  create = createClient;
  change = changeClient;
  read = getClient;

  fields() {
    return html`
      ${this.line('name', { wide: true })}
      ${this.#parent()}
      ${this.points()}
      ${this.line('street', { wide: true })} ${this.line('postalCode')} ${this.line('city')}
      ${this.line('country', { hint: t('contacts.client.country.hint') })}
      ${this.line('website', { hint: t('contacts.client.website.hint') })}`;
  }

  #parent() {
    const error = fieldText(this.error, 'parent', this.words);
    return html`<fieldset class="field wide"><legend>${t('contacts.client.parent')}</legend>
      <div class="chips">
        <bdi>${this.data.parent?.name ?? '–'}</bdi>
        <button type="button" class="small" aria-label=${t('contacts.client.parent.choose')} ?data-invalid=${error}
          aria-describedby=${error ? 'client-parent-error' : nothing} @click=${this.#choose}>${t('contacts.choose')}</button>
        ${this.data.parent
          ? html`<button type="button" class="small" aria-label=${t('contacts.client.parent.remove')}
              @click=${() => this.#put(null)}>${t('contacts.remove')}</button>`
          : nothing}
      </div>
      ${error ? html`<span class="field-error" id="client-parent-error">${error}</span>` : nothing}
    </fieldset>`;
  }

  entered(stored) {
    return { ...super.entered(stored), parent: stored.parent ? { id: stored.parent, name: stored.parentName } : null };
  }

  sent(data) {
    return { ...super.sent(data), country: data.country.trim().toUpperCase() || null, parent: data.parent?.id ?? null };
  }

  differences(theirs) {
    const isSame = theirs.parent?.id === this.data.parent?.id;
    return [...super.differences(theirs), ...(isSame ? [] : [[t('contacts.client.parent'), theirs.parent?.name]])];
  }

  get shown() {
    return [...this.names, 'parent'];
  }

  #choose = async () => {
    const chosen = await chooseClient(t('contacts.client.parent.choose'), this.stored?.id);
    if (chosen) this.#put({ id: chosen.id, name: chosen.name });
  };

  #put(parent) {
    this.data = { ...this.data, parent };
    this.updateComplete.then(() => this.querySelector('fieldset button')?.focus());
  }
}
customElements.define('contacts-client-form', ClientForm);
