// To which one number a text message or fax goes: chosen from the recipients, and corrected where it is wrong.
import { html, nothing } from 'lit';
import { DialogElement } from 'kontor/dialogs.js';
import { fieldText } from 'kontor/problems.js';
import { t } from 'kontor/texts.js';

class NumberDialog extends DialogElement {
  static properties = { choices: { attribute: false }, way: {}, error: { attribute: false }, number: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.number = this.choices.length === 1 ? this.choices[0].number ?? '' : '';
  }

  get heading() {
    return t(`messaging.number.${this.way}`);
  }

  content() {
    const problem = fieldText(this.error, 'number', 'messaging');
    return html`<form class="number-question" novalidate @submit=${this.#give}>
      <fieldset><legend>${t('messaging.number.recipient')}</legend>
        ${this.choices.map((choice, i) => html`<label class="check"><input type="radio" name="choice" value=${i}
          ?checked=${this.choices.length === 1} @change=${() => (this.number = choice.number ?? '')}>
          <span><bdi>${choice.name ?? t('messaging.number.unnamed')}</bdi> <bdi class="muted">${choice.number ?? t('messaging.number.none')}</bdi></span></label>`)}
        ${this.choices.length ? nothing : html`<p class="muted">${t('messaging.number.no-recipient')}</p>`}
      </fieldset>
      <div class="field">
        <label for="entry-number">${t('messaging.number')}</label>
        <input id="entry-number" type="tel" dir="ltr" maxlength="100" autocomplete="off" autofocus .value=${this.number}
          aria-invalid=${problem ? 'true' : 'false'} @input=${(event) => (this.number = event.target.value)}>
        ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
      </div>
      <div class="dialog-actions">
        <button type="button" @click=${() => this.close()}>${t('action.cancel')}</button>
        <button class="primary">${t(`messaging.send.${this.way}`)}</button>
      </div>
    </form>`;
  }

  #give = (event) => {
    event.preventDefault();
    this.close(this.number.trim());
  };
}
customElements.define('messaging-number-dialog', NumberDialog);
