// A dialog with a form: what is wrong stands at its field, what was typed stays.
import { html, nothing } from 'lit';
import { DialogElement } from 'kontor/dialogs.js';
import { fieldText, isAbort, problemText } from 'kontor/problems.js';
import { t } from 'kontor/texts.js';

/** Subclasses have `fields()`, and `send(elements)`, which does what was asked for. */
export class Question extends DialogElement {
  static properties = { lead: { attribute: false }, error: { state: true }, busy: { state: true } };

  fields() {
    return nothing;
  }

  /** What the button says that sends it. */
  get action() {
    return this.heading;
  }

  content() {
    return html`<form class="form-grid" novalidate @submit=${this.#submit}>
      ${this.error ? html`<p class="notice danger wide" role="alert">${problemText(this.error, 'leadflow')}</p>` : nothing}
      ${this.fields()}
      <div class="dialog-actions wide">
        <button type="button" @click=${() => this.close()}>${t('action.cancel')}</button>
        <button class="primary" ?disabled=${this.busy}>${this.action}</button>
      </div>
    </form>`;
  }

  field(name, control) {
    const problem = fieldText(this.error, name, 'leadflow');
    return html`<div class="field wide">
      <label for="lead-${name}">${t(`leadflow.field.${name}`)}</label>
      ${control(problem ? 'true' : 'false')}
      ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
    </div>`;
  }

  #submit = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    try {
      this.close(await this.send(event.target.elements));
    } catch (error) {
      if (!isAbort(error)) this.error = error;
      this.updateComplete.then(() => this.querySelector('[aria-invalid=true]')?.focus());
    }
    this.busy = false;
  };
}
