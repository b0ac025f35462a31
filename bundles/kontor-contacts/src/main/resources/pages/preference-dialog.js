// Records that somebody doesn't want to be reached by a channel: which one, and why or how we know.
import { html, nothing } from 'lit';
import { DialogElement } from 'kontor/dialogs.js';
import { fieldText, isAbort, missing, problemText } from 'kontor/problems.js';
import { t } from 'kontor/texts.js';
import { forbidChannel } from './calls.js';

/** Closes with the channel. */
class PreferenceDialog extends DialogElement {
  static properties = {
    owner: {}, of: {}, channels: { attribute: false }, error: { state: true }, busy: { state: true } };

  get heading() {
    return t('contacts.preferences.forbid');
  }

  content() {
    const problem = this.error && (fieldText(this.error, 'reason', 'contacts') ?? problemText(this.error, 'contacts'));
    return html`<form novalidate @submit=${this.#run}>
      <fieldset class="chips"><legend>${t('contacts.preferences.channel')}</legend>
        ${this.channels.map((channel, i) => html`<label class="check"><input type="radio" name="channel" value=${channel}
          ?checked=${i === 0}> ${t(`contacts.channel.${channel}`)}</label>`)}
      </fieldset>
      <div class="field">
        <label for="preference-reason">${t('contacts.preferences.reason')}</label>
        <input id="preference-reason" name="reason" maxlength="1000" autocomplete="off" dir="auto" autofocus
          aria-invalid=${problem ? 'true' : nothing} aria-describedby="preference-note">
        <span class=${problem ? 'field-error' : 'muted'} id="preference-note" role=${problem ? 'alert' : nothing}
          >${problem ?? t('contacts.preferences.reason.note')}</span>
      </div>
      <div class="dialog-actions">
        <button type="button" @click=${() => this.close()}>${t('action.cancel')}</button>
        <button class="primary" ?disabled=${this.busy}>${t('contacts.preferences.record')}</button>
      </div>
    </form>`;
  }

  #run = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    const { channel, reason } = event.target.elements;
    this.busy = true;
    try {
      if (!reason.value.trim()) throw missing('reason');
      await forbidChannel(this.owner, this.of, channel.value, reason.value.trim());
      this.close(channel.value);
    } catch (error) {
      if (!isAbort(error)) this.error = error;
      this.updateComplete.then(() => reason.focus());
    }
    this.busy = false;
  };
}
customElements.define('contacts-preference-dialog', PreferenceDialog);
