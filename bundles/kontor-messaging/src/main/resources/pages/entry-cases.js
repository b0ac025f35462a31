// The cases (Vorgänge) an entry belongs to; one of them is the main one.
import { html, nothing } from 'lit';
import { choose } from 'kontor/choose.js';
import { KontorElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { fieldText } from 'kontor/problems.js';
import { has, t } from 'kontor/texts.js';
import { findCases } from './calls.js';

const MOST_CONTACTS = 5;

class Cases extends KontorElement {
  static properties = {
    cases: { attribute: false },
    mainCase: { attribute: false },
    known: { attribute: false },
    contacts: { attribute: false },
    fixed: { attribute: false },
    error: { attribute: false },
  };

  #chosen = [];

  view() {
    const problem = fieldText(this.error, 'cases', 'messaging');
    return html`<fieldset class="cases"><legend>${t('messaging.field.cases')}</legend>
      ${this.cases.length ? html`<ul>${this.cases.map((id) => this.#row(id))}</ul>` : html`<p class="muted">${t('messaging.cases.none')}</p>`}
      ${problem ? html`<span class="field-error">${problem}</span>` : nothing}
      ${this.fixed ? nothing : html`<div class="chips"><button type="button" class="small" data-add="case" @click=${this.#add}>
        ${icon('plus')} ${t('messaging.case.add')}</button></div>`}
    </fieldset>`;
  }

  #row(id) {
    const name = this.#name(id);
    return html`<li class="case">
      <label class="check"><input type="radio" name="main-case" .checked=${id === this.mainCase} ?disabled=${this.fixed}
        @change=${() => this.#give(this.cases, id)}>
        <span><bdi>${name}</bdi>${id === this.mainCase ? html` <b>${t('messaging.main-case')}</b>` : nothing}</span></label>
      ${this.fixed ? nothing : html`<button type="button" class="plain" aria-label=${t('messaging.case.remove', { name })}
        @click=${() => this.#remove(id)}>${icon('trash')}</button>`}
    </li>`;
  }

  #name(id) {
    const one = [...this.known, ...this.#chosen].find((known) => known.id === id);
    return one ? `${one.number} · ${one.title} (${kindName(one.kind)})` : id;
  }

  #add = async () => {
    const found = await choose({
      question: t('messaging.case.add'),
      search: t('messaging.case.search'),
      none: t('messaging.case.none-found'),
      hint: t('messaging.case.none-found.hint'),
      find: (text, signal) => this.#find(text, signal),
      name: (one) => `${one.number} · ${one.title}`,
      notes: (one) => [kindName(one.kind), one.open ? null : t('messaging.case.closed')],
      module: 'messaging',
    });
    if (!found || this.cases.includes(found.id)) return;
    this.#chosen.push(found);
    this.#give([...this.cases, found.id], this.mainCase ?? found.id);
  };

  /** By number; without one, what is open for those the entry goes to. */
  async #find(text, signal) {
    const asked = text ? [{ number: text }] : this.contacts.slice(0, MOST_CONTACTS).map((contact) => ({ contact }));
    const found = (await Promise.all(asked.map((query) => findCases(query, signal)))).flat();
    return { items: [...new Map(found.map((one) => [one.id, one])).values()].filter((one) => !this.cases.includes(one.id)) };
  }

  #remove(id) {
    const left = this.cases.filter((one) => one !== id);
    this.#give(left, id === this.mainCase ? left[0] ?? null : this.mainCase);
  }

  #give(cases, mainCase) {
    this.dispatchEvent(new CustomEvent('changed', { detail: { cases, mainCase } }));
  }
}
customElements.define('messaging-cases', Cases);

/** What a kind of case is called; one that only the host knows stands as it is. */
export const kindName = (kind) => (has(`messaging.case-kind.${kind}`) ? t(`messaging.case-kind.${kind}`) : kind);
