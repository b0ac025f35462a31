// The labels of a contact: take them off, put others on, make new ones.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { Loader } from 'kontor/loading.js';
import { can } from 'kontor/session.js';
import { failureNotice } from 'kontor/states.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { t } from 'kontor/texts.js';
import { createLabel, listLabels, putLabel, takeLabel } from './calls.js';

class Labels extends KontorElement {
  static properties = { contact: { attribute: false } };

  #all = new Loader(this, (signal) => listLabels(signal));

  view() {
    const labels = this.contact.labels ?? [];
    return html`<div class="chips" role="group" aria-label=${t('contacts.labels')}>
      ${labels.map((label) => html`<span class="chip"><bdi>${label.name}</bdi>${can('contacts.write')
        ? html`<button type="button" class="plain" aria-label=${t('contacts.label.take', { name: label.name })}
            @click=${() => this.#take(label)}>${icon('close')}</button>`
        : nothing}</span>`)}
      ${can('contacts.write') ? this.#menu(labels) : nothing}
    </div>`;
  }

  #menu(labels) {
    const free = (this.#all.data ?? []).filter((label) => !labels.some((own) => own.id === label.id));
    return html`<details class="menu" @toggle=${(event) => event.target.open && this.#all.run()}>
      <summary aria-label=${t('contacts.label.add')} title=${t('contacts.label.add')}>${icon('plus')}</summary>
      <div>
        ${this.#all.error ? failureNotice(this.#all.error, () => this.#all.run(), 'contacts') : nothing}
        <ul>${free.map((label) => html`<li><button type="button" @click=${() => this.#put(label)}>
          <bdi>${label.name}</bdi></button></li>`)}</ul>
        ${this.#all.data && !free.length ? html`<p class="menu-note">${t('contacts.label.none')}</p>` : nothing}
        ${can('contacts.setup')
          ? html`<form class="label-form" @submit=${this.#create}>
              <input name="name" maxlength="60" required autocomplete="off" aria-label=${t('contacts.label.new')}
                placeholder=${t('contacts.label.new')}>
              <button>${t('contacts.label.create')}</button></form>`
          : nothing}
      </div>
    </details>`;
  }

  async #put(label) {
    await this.#change(() => putLabel(this.contact.id, label.id));
  }

  async #take(label) {
    await this.#change(() => takeLabel(this.contact.id, label.id));
    toast(t('contacts.label.taken', { name: label.name }), {
      action: { text: t('action.undo'), run: () => this.#put(label) },
    });
  }

  #create = async (event) => {
    event.preventDefault();
    const form = event.target;
    const name = form.elements.name.value.trim();
    if (!name) return;
    await this.#change(async () => {
      const label = await createLabel(name);
      await putLabel(this.contact.id, label.id);
      form.reset();
      form.closest('details').open = false;
    });
  };

  async #change(call) {
    try {
      await call();
    } catch (error) {
      toastProblem(error, 'contacts');
    }
    this.dispatchEvent(new Event('changed'));
  }
}
customElements.define('contacts-labels', Labels);
