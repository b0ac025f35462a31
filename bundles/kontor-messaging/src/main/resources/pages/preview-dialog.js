// How an entry would go out as a mail now: with prefix and signature.
import { html } from 'lit';
import { DialogElement } from 'kontor/dialogs.js';
import { Loader } from 'kontor/loading.js';
import { loaded } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { previewEntry } from './calls.js';
import { titleOf } from './entry-words.js';
import { textOf } from './rich-text.js';

class PreviewDialog extends DialogElement {
  static properties = { entryId: { attribute: false } };

  kind = 'wide';
  #preview = new Loader(this, (signal) => previewEntry(this.entryId, signal));

  get heading() {
    return t('messaging.preview');
  }

  connectedCallback() {
    super.connectedCallback();
    this.#preview.run();
  }

  content() {
    return loaded(this.#preview, () => this.#preview.run(), ({ subject, text, rich }) => html`
      <p class="preview-subject">${titleOf(subject)}</p>
      ${textOf(text, rich, t('messaging.preview.text'))}`, { rows: 6, module: 'messaging' });
  }
}
customElements.define('messaging-preview-dialog', PreviewDialog);
