// The overview of keys.
import { html } from 'lit';
import { DialogElement, openDialog } from './dialogs.js';
import { activeKeys, keysAreOn, switchKeys } from './keys.js';
import { t } from './texts.js';

class KeyHelp extends DialogElement {
  static properties = { keys: { attribute: false } };

  get heading() {
    return t('keys.title');
  }

  content() {
    return html`
      <dl class="keys">
        ${this.keys.map(([key, label]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${t(label)}</dd></div>`)}
        <div><dt><kbd>Esc</kbd></dt><dd>${t('keys.close')}</dd></div>
        <div><dt><kbd>Enter</kbd></dt><dd>${t('keys.open')}</dd></div>
      </dl>
      <label class="check"><input type="checkbox" ?checked=${keysAreOn()}
        @change=${(event) => switchKeys(event.target.checked)}> ${t('keys.on')}</label>`;
  }
}
customElements.define('kontor-key-help', KeyHelp);

export const showKeys = () => openDialog('kontor-key-help', { keys: activeKeys() });
