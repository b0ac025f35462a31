// What is stored of a contact or client, and the way to its form and back.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { time } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { addKeys } from 'kontor/keys.js';
import { mailLink, phoneLink } from 'kontor/links.js';
import { can } from 'kontor/session.js';
import { toast } from 'kontor/toast.js';
import { has, t } from 'kontor/texts.js';
import { hasDraft } from './form.js';

/** Subclasses have the `name` of their form, `form()` and `lines()`. */
export class Details extends KontorElement {
  static properties = { subject: { attribute: false }, reload: { attribute: false }, isEdited: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.isEdited = can('contacts.write') && hasDraft(this.name, this.subject);
    if (can('contacts.write')) this.endWith(addKeys({ e: { label: 'contacts.edit', run: this.#edit } }));
  }

  view() {
    return html`<div class="panel" @left=${this.#leave} @saved=${this.#saved}>
      ${this.isEdited ? this.form() : this.#details()}</div>`;
  }

  #details() {
    return html`
      <dl class="details">${this.lines()}</dl>
      ${can('contacts.write')
        ? html`<div class="dialog-actions"><button type="button" class="edit" aria-keyshortcuts="e" @click=${this.#edit}>
            ${icon('edit')} ${t('action.edit')}</button></div>`
        : nothing}`;
  }

  #edit = () => {
    this.isEdited = true;
  };

  #leave = () => {
    this.isEdited = false;
    this.updateComplete.then(() => this.querySelector('.edit')?.focus());
  };

  #saved = () => {
    toast(t('contacts.saved'));
    this.reload();
    this.#leave();
  };
}

export const line = (name, value) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

export const pointLines = (points) => (points ?? []).map((point) => line(pointName(point), pointValue(point)));

const pointName = ({ kind, label }) => html`${t(`contacts.kind.${kind}`)}${label ? html` (<bdi>${label}</bdi>)` : nothing}`;

function pointValue({ kind, value, normalized, origin }) {
  const address = kind === 'PHONE' ? phoneLink(normalized) : mailLink(normalized);
  const shown = address ? html`<a href=${address}><bdi>${value}</bdi></a>` : html`<bdi>${value}</bdi>`;
  return origin ? html`${shown} <span class="muted">· ${originName(origin)}, ${time(origin.learntAt)}</span>` : shown;
}

export function originName(origin) {
  const key = `contacts.origin.${origin?.kind}`;
  return has(key) ? t(key) : html`<bdi>${origin?.kind ?? '–'}</bdi>`;
}
