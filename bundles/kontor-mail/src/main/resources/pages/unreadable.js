// Which mails of a file could not be read, and why; loaded when somebody wants to know.
import { html } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { number } from 'kontor/formats.js';
import { Loader } from 'kontor/loading.js';
import { loaded } from 'kontor/states.js';
import { has, t } from 'kontor/texts.js';
import { listUnreadable } from './calls.js';

class Unreadable extends KontorElement {
  static properties = { run: {}, count: { type: Number } };

  #list = new Loader(this, (signal) => listUnreadable(this.run, signal));

  view() {
    return html`<details @toggle=${(event) => event.target.open && this.#list.run()}>
      <summary>${t('mail.unreadable', { count: this.count })}</summary>
      ${loaded(this.#list, () => this.#list.run(), table, { rows: 2, module: 'mail' })}
    </details>`;
  }
}
customElements.define('mail-unreadable', Unreadable);

const table = (data) => html`<table class="table">
  <thead><tr><th scope="col" class="number">${t('mail.column.position')}</th><th scope="col">${t('mail.column.reason')}</th></tr></thead>
  <tbody>${(data.items ?? data).map((one) => html`<tr><td class="number">${number(one.position)}</td>
    <td>${has(`mail.reason.${one.reason}`) ? t(`mail.reason.${one.reason}`) : one.reason}</td></tr>`)}</tbody>
</table>`;
