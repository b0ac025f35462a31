// Does something for which a reason must be given.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { fieldText, isAbort, missing, problemText } from 'kontor/problems.js';
import { t } from 'kontor/texts.js';

/** `run` is called with the reason; what it throws is shown. Fires `left`. */
class ReasonForm extends KontorElement {
  static properties = {
    label: {}, note: {}, verb: {}, run: { attribute: false }, error: { state: true }, busy: { state: true } };

  view() {
    const problem = this.error && (fieldText(this.error, 'reason', 'contacts') ?? problemText(this.error, 'contacts'));
    return html`<form class="field" novalidate @submit=${this.#run}>
      <label for="reason">${this.label}</label>
      <input id="reason" name="reason" maxlength="1000" autocomplete="off" dir="auto" autofocus
        aria-invalid=${problem ? 'true' : nothing} aria-describedby="reason-note">
      <span class=${problem ? 'field-error' : 'muted'} id="reason-note" role=${problem ? 'alert' : nothing}>${problem ?? this.note}</span>
      <div class="dialog-actions">
        <button type="button" @click=${() => this.dispatchEvent(new Event('left'))}>${t('action.cancel')}</button>
        <button class="primary" ?disabled=${this.busy}>${this.verb}</button>
      </div>
    </form>`;
  }

  #run = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    const reason = event.target.elements.reason.value.trim();
    this.busy = true;
    try {
      if (!reason) throw missing('reason');
      await this.run(reason);
    } catch (error) {
      if (!isAbort(error)) this.error = error;
      this.updateComplete.then(() => this.querySelector('input')?.focus());
    }
    this.busy = false;
  };
}
customElements.define('contacts-reason-form', ReasonForm);
