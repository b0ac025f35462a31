// How an entry came in: from whom, what is odd about it, the mail itself, and the cases it may belong to.
import { html, nothing } from 'lit';
import { KontorElement, element } from 'kontor/element.js';
import { exact, time } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { openerOf } from 'kontor/registry.js';
import { href } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { has, t } from 'kontor/texts.js';
import { kindName } from './entry-cases.js';

class Reception extends KontorElement {
  static properties = {
    entry: { attribute: false },
    cases: { attribute: false },
    mayChange: { attribute: false },
    isOpen: { state: true },
  };

  view() {
    const { sender, at, flags = [], source } = this.entry.received;
    const opener = source && openerOf(source.kind);
    return html`<section class="reception" aria-label=${t('messaging.received')}>
      <p>${icon('in')} <b>${t('messaging.received')}</b> ${time(at, exact)} ${sender ? from(sender) : nothing}
        ${opener ? html`<button type="button" class="small" aria-expanded=${String(Boolean(this.isOpen))}
          @click=${() => (this.isOpen = !this.isOpen)}>${t('messaging.received.original')}</button>` : nothing}</p>
      ${flags.filter((flag) => has(`messaging.flag.${flag}`)).map((flag) => html`<p class="muted">${icon('warning')} ${t(`messaging.flag.${flag}`)}</p>`)}
      ${this.entry.data.mainCase ? nothing : this.#suggestions()}
      ${this.isOpen && opener ? element(opener.element, { source }, source.id) : nothing}
    </section>`;
  }

  #suggestions() {
    const suggestions = this.entry.received.suggestions ?? [];
    if (!suggestions.length) return nothing;
    return html`<p>${t('messaging.suggested')}</p>
      <ul class="suggestions">${suggestions.map(({ id, reason }) => html`<li><span><bdi>${this.#name(id)}</bdi>
        <span class="muted">${t(`messaging.suggested.${reason}`)}</span></span>
        ${this.mayChange ? html`<button type="button" class="small" data-suggested=${id}
          @click=${() => this.dispatchEvent(new CustomEvent('suggested', { detail: id }))}>${t('messaging.suggested.take')}</button>` : nothing}</li>`)}</ul>`;
  }

  #name(id) {
    const one = this.cases.find((known) => known.id === id);
    return one ? `${one.number} · ${one.title} (${kindName(one.kind)})` : id;
  }
}
customElements.define('messaging-reception', Reception);

const from = ({ name, email, contact }) => html`${t('messaging.received.from')} ${contact && can('contacts.read')
  ? html`<a href=${href(`contacts/${contact}`)}><bdi>${name ?? email}</bdi></a>` : html`<bdi>${name ?? email}</bdi>`}
  ${name && email ? html`<bdi class="muted">${email}</bdi>` : nothing}`;
