// Which mails of a file could not be read, and why; loaded when somebody wants to know.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { number } from 'kontor/formats.js';
import { SliceLoader } from 'kontor/loading.js';
import { failure, skeleton } from 'kontor/states.js';
import { has, t } from 'kontor/texts.js';
import { listUnreadable } from './calls.js';

const SIZE = 50;

class Unreadable extends KontorElement {
  static properties = { run: {}, count: { type: Number } };

  #list = new SliceLoader(this, ({ cursor, size = SIZE, signal }) => listUnreadable(this.run, { size, cursor }, signal), 'position');

  view() {
    return html`<details @toggle=${(event) => event.target.open && this.#list.first()}>
      <summary>${t('mail.unreadable', { count: this.count })}</summary>
      ${this.#content()}
    </details>`;
  }

  #content() {
    const { items, error, loaded, busy, next } = this.#list;
    if (error) return failure(error, loaded ? this.#list.more : this.#list.first, 'mail');
    if (!loaded) return skeleton(2);
    return html`
      <table class="table unreadable">
        <thead><tr><th scope="col" class="number">${t('mail.column.position')}</th>
          <th scope="col">${t('mail.column.reason')}</th><th scope="col">${t('mail.column.head')}</th></tr></thead>
        <tbody>${items.map(row)}</tbody>
      </table>
      ${next
        ? html`<button type="button" class="small" ?disabled=${busy} @click=${this.#list.more}>${t('action.more')}</button>`
        : nothing}`;
  }
}
customElements.define('mail-unreadable', Unreadable);

const row = ({ position, reason, head }) => html`<tr><td class="number">${number(position)}</td>
  <td>${has(`mail.reason.${reason}`) ? t(`mail.reason.${reason}`) : reason}</td>
  <td>${head ? html`<bdi title=${head}>${head}</bdi>` : nothing}</td></tr>`;
