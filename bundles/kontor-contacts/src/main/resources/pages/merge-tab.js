// The tab "Zusammenführen": which contacts are the same person, who said so, and how to say it or take it back.
import { html, nothing } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { Loader } from 'kontor/loading.js';
import { href, navigate, place } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { failure, skeleton } from 'kontor/states.js';
import { toast } from 'kontor/toast.js';
import { t } from 'kontor/texts.js';
import { getRecord, join } from './calls.js';
import { chooseContact } from './choices.js';
import './comparison.js';
import './joins.js';
import './reason-form.js';

class MergeTab extends KontorElement {
  static properties = { subject: { attribute: false }, query: { attribute: false }, reload: { attribute: false } };

  #own = new Loader(this, (signal) => getRecord(this.subject.id, signal));
  #other = new Loader(this, (signal, id) => getRecord(id, signal));
  #shown = null;

  willUpdate() {
    const wanted = JSON.stringify([this.subject.id, this.#with()]);
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.#other.data = undefined;
    this.#load();
  }

  view() {
    return html`
      ${can('contacts.merge') ? this.#merge() : nothing}
      <contacts-joins .contact=${this.subject} @changed=${this.#changed}></contacts-joins>`;
  }

  #merge() {
    if (!this.#with()) {
      return html`<section class="panel">
        <p>${t('contacts.merge.what')}</p>
        <div class="dialog-actions"><button type="button" class="primary choose" @click=${this.#choose}>
          ${icon('search')} ${t('contacts.merge.choose')}</button></div>
      </section>`;
    }
    const [own, other] = [this.#own, this.#other];
    if (own.error || other.error) return failure(own.error ?? other.error, this.#load, 'contacts');
    if (!own.data || !other.data) return skeleton(8);
    return html`<section class="panel merge">
      ${own.data.id === other.data.id ? html`<p class="notice">${t('contacts.merge.already')}</p>` : nothing}
      <contacts-comparison .one=${own.data.contacts} .other=${other.data.contacts}></contacts-comparison>
      <p><button type="button" class="small choose" @click=${this.#choose}>${t('contacts.merge.choose-other')}</button></p>
      <contacts-reason-form label=${t('contacts.merge.reason')} note=${t('contacts.merge.reason.note')}
        verb=${t('contacts.merge')} .run=${this.#join} @left=${() => this.#go({})}></contacts-reason-form>
    </section>`;
  }

  #with = () => this.query.get('with');

  #load = () => {
    this.#own.run();
    if (this.#with()) this.#other.run(this.#with());
  };

  #changed = () => {
    this.reload();
    this.#load();
  };

  #go = (query) => navigate(href(place().path, query), { replace: true });

  #choose = async () => {
    const chosen = await chooseContact(t('contacts.merge.choose'), this.subject.id);
    if (chosen) this.#go({ with: chosen.id });
  };

  #join = async (reason) => {
    await join(this.subject.id, this.#with(), reason);
    toast(t('contacts.merge.done'), { link: { href: href(`contacts/${this.subject.id}`), text: t('contacts.merge.show') } });
    this.#go({});
    this.reload();
    await this.querySelector('contacts-joins').renew();
    this.querySelector('.choose')?.focus();
  };
}
customElements.define('contacts-merge-tab', MergeTab);
