// Dialogs: native <dialog>, opened by code, answering with a promise. The focus returns to where it was.
import { html } from 'lit';
import { KontorElement } from './element.js';
import { icon } from './icons.js';
import { navigation } from './router.js';
import { t } from './texts.js';

let opened = 0;

/** Opens a dialog element with properties; the promise gives what it closed with, undefined when it was left. */
export function openDialog(name, properties = {}) {
  const focused = document.activeElement;
  const dialog = Object.assign(document.createElement(name), properties);
  document.body.append(dialog);
  return dialog.closed.finally(() => {
    dialog.remove();
    if (focused?.isConnected && document.activeElement === document.body) focused.focus();
  });
}

/** A dialog: subclasses have a `heading` and `content()`, and may have a `kind` (`narrow`, `sheet`). */
export class DialogElement extends KontorElement {
  kind = 'narrow';
  #id = `dialog-${++opened}`;
  #answer;
  closed = new Promise((resolve) => (this.#answer = resolve));

  get heading() {
    return '';
  }

  content() {
    return '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(navigation, 'change', () => this.close());
  }

  firstUpdated() {
    this.querySelector('dialog').showModal();
  }

  close(answer) {
    this.#answer(answer);
  }

  view() {
    return html`
      <dialog class=${this.kind} aria-labelledby=${this.#id} @close=${() => this.close()}>
        <div class="dialog-head">
          <h2 id=${this.#id} dir="auto">${this.heading}</h2>
          <button type="button" class="plain" aria-label=${t('action.close')} title=${t('action.close')}
            @click=${() => this.close()}>${icon('close')}</button>
        </div>
        <div class="dialog-body">${this.content()}</div>
      </dialog>`;
  }
}

/** Asks before something that can't be taken back; the button says what will happen. */
class ConfirmDialog extends DialogElement {
  static properties = { question: {}, text: {}, action: {} };

  get heading() {
    return this.question;
  }

  content() {
    return html`
      <p dir="auto">${this.text}</p>
      <div class="dialog-actions">
        <button type="button" autofocus @click=${() => this.close()}>${t('action.cancel')}</button>
        <button type="button" class="danger" @click=${() => this.close(true)}>${this.action}</button>
      </div>`;
  }
}
customElements.define('kontor-confirm', ConfirmDialog);

/** Whether the user says yes to `{question, text, action}`. */
export const confirm = async (asked) => (await openDialog('kontor-confirm', asked)) === true;
