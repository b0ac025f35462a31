// The text of what is sent, plain or with formats; fires `changed` with `text` and `rich`.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { fieldText } from 'kontor/problems.js';
import { t } from 'kontor/texts.js';
import { toast } from 'kontor/toast.js';
import { asRich } from './rich-text.js';

class TextField extends KontorElement {
  static properties = {
    kind: {}, text: { attribute: false }, rich: { attribute: false }, fixed: { attribute: false }, error: { attribute: false } };

  view() {
    const problem = fieldText(this.error, 'text', 'messaging');
    const id = `${this.kind}-text`;
    return html`<div class="field">
      <div class="entry-text-head"><label id="${id}-label" for=${id}>${t('messaging.field.text')}</label>
        ${this.fixed ? nothing : html`<button type="button" class="small" data-rich aria-pressed=${String(this.rich)}
          @click=${this.#switchFormats}>${t('messaging.format')}</button>`}</div>
      ${this.rich
        ? html`<messaging-rich-text .value=${this.text ?? ''} .label=${t('messaging.field.text')} ?locked=${this.fixed}
            @changed=${this.#formatted}></messaging-rich-text>`
        : html`<textarea id=${id} rows="10" dir="auto" .value=${this.text ?? ''} ?readonly=${this.fixed}
            aria-invalid=${problem ? 'true' : 'false'} @input=${(event) => this.#give({ text: event.target.value || null })}></textarea>`}
      ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
    </div>`;
  }

  #formatted = (event) => {
    event.stopPropagation();
    this.#give({ text: event.detail || null });
  };

  #switchFormats = () => {
    const { rich, text } = this;
    if (!rich) {
      this.#give({ rich: true, text: text === null ? null : asRich(text) });
      return;
    }
    const plain = this.querySelector('messaging-rich-text').plain;
    this.#give({ rich: false, text: plain.trim() ? plain : null });
    if (text) toast(t('messaging.format.gone'), { action: { text: t('action.undo'), run: () => this.#give({ rich, text }) } });
  };

  #give(changed) {
    this.dispatchEvent(new CustomEvent('changed', { detail: changed }));
  }
}
customElements.define('messaging-text-field', TextField);
