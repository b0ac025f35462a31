// Who said of a contact that it is the same person as another one, when and why, and who took that back.
import { html, nothing } from 'lit';
import { DialogElement, openDialog } from 'kontor/dialogs.js';
import { KontorElement } from 'kontor/element.js';
import { time } from 'kontor/formats.js';
import { Loader } from 'kontor/loading.js';
import { href } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { loaded } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toast } from 'kontor/toast.js';
import { getContact, listJoins, separate } from './calls.js';
import './reason-form.js';

/** Fires `changed` after one was taken back. */
class Joins extends KontorElement {
  static properties = { contact: { attribute: false } };

  #joins = new Loader(this, (signal) => load(this.contact.id, signal));
  #shown = null;

  connectedCallback() {
    super.connectedCallback();
    this.live(['contacts.contacts-joined', 'contacts.contacts-separated'], () => this.renew());
  }

  willUpdate() {
    if (this.contact.id === this.#shown) return;
    this.#shown = this.contact.id;
    this.renew();
  }

  renew() {
    return this.#joins.run();
  }

  view() {
    return html`<h2>${t('contacts.joins')}</h2>
      ${loaded(this.#joins, () => this.renew(), (joins) => joins.length
        ? html`<ul class="joins">${joins.map((join) => this.#join(join))}</ul>`
        : html`<p class="muted">${t('contacts.joins.none')}</p>`, { module: 'contacts', rows: 2 })}`;
  }

  #join(join) {
    const name = join.otherName ?? t('contacts.joins.deleted');
    return html`<li class=${join.separatedAt ? 'muted' : nothing}>
      <p>${join.otherName ? html`<a href=${href(`contacts/${join.otherId}`)}><bdi>${name}</bdi></a>` : name}</p>
      <p>${t('contacts.joins.by', { name: join.joinedByName })}, ${time(join.joinedAt)}${because(join.reason)}</p>
      ${join.separatedAt
        ? html`<p>${t('contacts.joins.taken-back', { name: join.separatedByName })}, ${time(join.separatedAt)}${because(join.separationReason)}</p>`
        : can('contacts.merge')
          ? html`<button type="button" class="small" aria-label=${t('contacts.separate.of', { name })}
              @click=${() => this.#takeBack(join, name)}>${t('contacts.separate')}</button>`
          : nothing}
    </li>`;
  }

  async #takeBack(join, name) {
    if (!await openDialog('contacts-separation-dialog', { join: join.id, name })) return;
    toast(t('contacts.separated', { name }));
    this.dispatchEvent(new Event('changed'));
    await this.renew();
    (this.querySelector('button') ?? this.closest('section')?.querySelector('button'))?.focus();
  }
}
customElements.define('contacts-joins', Joins);

class SeparationDialog extends DialogElement {
  static properties = { join: {}, name: {} };

  get heading() {
    return t('contacts.separate.question', { name: this.name });
  }

  content() {
    return html`<contacts-reason-form label=${t('contacts.separate.reason')} note=${t('contacts.separate.note')}
      verb=${t('contacts.separate.action')} @left=${() => this.close()} .run=${this.#separate}></contacts-reason-form>`;
  }

  #separate = async (reason) => {
    await separate(this.join, reason);
    this.close(true);
  };
}
customElements.define('contacts-separation-dialog', SeparationDialog);

const because = (reason) => (reason ? html`: „<bdi>${reason}</bdi>“` : nothing);

async function load(contact, signal) {
  const joins = (await listJoins(contact, signal)).map((join) => ({ ...join, otherId: join.one === contact ? join.other : join.one }));
  const ids = [...new Set(joins.map((join) => join.otherId))];
  const names = new Map(await Promise.all(ids.map(async (id) => [id, await nameOf(id, signal)])));
  return joins.map((join) => ({ ...join, otherName: names.get(join.otherId) }));
}

// A contact that was deleted meanwhile has no page and no name any more; that it was joined stays true.
async function nameOf(id, signal) {
  try {
    return (await getContact(id, signal)).displayName;
  } catch (error) {
    if (error.code === 'not-found') return null;
    throw error;
  }
}
