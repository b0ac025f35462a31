// The communication figures of a company, a team or a user.
import { html, nothing } from 'lit';
import { choose } from 'kontor/choose.js';
import { PageElement } from 'kontor/element.js';
import { icon } from 'kontor/icons.js';
import { Loader } from 'kontor/loading.js';
import { href, navigate, place } from 'kontor/router.js';
import { can, currentSession } from 'kontor/session.js';
import { empty, failure, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { findClients, getClient, listColleagues } from './calls.js';
import './figures.js';

class FiguresPage extends PageElement {
  #colleagues = new Loader(this, listColleagues);
  #client = new Loader(this, (signal, id) => getClient(id, signal));
  #asked = null;

  get heading() {
    return t('activities.figures.tab');
  }

  connectedCallback() {
    super.connectedCallback();
    this.#colleagues.run();
  }

  willUpdate() {
    const { kind, id } = this.#of() ?? {};
    if (kind !== 'CLIENT' || id === this.#asked) return;
    this.#asked = id;
    this.#client.data = undefined;
    this.#client.run(id);
  }

  view() {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${t('activities.figures.tab')}</h1>
        <p class="muted">${t('activities.figures.what')}</p>
      </div>
      ${this.#choice()}
      ${this.#of()
        ? html`<activities-figures .of=${this.#of()} .query=${this.query}></activities-figures>`
        : !this.#colleagues.data ? nothing : empty(t('activities.figures.none-chosen'), t('activities.figures.none-chosen.hint'))}`;
  }

  #choice() {
    const { data, error } = this.#colleagues;
    if (!data) return error ? failure(error, () => this.#colleagues.run(), 'activities') : skeleton(2);
    const others = can('activities.figures-of-colleagues');
    const own = data.users.filter((user) => user.id === currentSession().user.id);
    return html`<div class="figures-of" role="group" aria-label=${t('activities.figures.of')}>
      ${others ? this.#select('TEAM', data.teams) : nothing}
      ${this.#select('USER', others ? data.users : own)}
      <button type="button" @click=${this.#chooseClient}>${icon('search')} ${this.#clientName()}</button>
    </div>`;
  }

  #select(kind, named) {
    const of = this.#of();
    const chosen = of?.kind === kind ? of.id : '';
    return html`<select name=${kind.toLowerCase()} aria-label=${t(`activities.figures.of.${kind}`)}
      @change=${(event) => this.#go(kind, event.target.value)}>
      <option value="" ?selected=${!chosen}>${t(`activities.figures.of.${kind}`)}</option>
      ${named.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
    </select>`;
  }

  #clientName() {
    if (this.#of()?.kind !== 'CLIENT') return t('activities.figures.of.CLIENT');
    return html`<bdi>${this.#client.data?.name ?? t('activities.figures.of.CLIENT')}</bdi>`;
  }

  #chooseClient = async () => {
    const found = await choose({
      question: t('activities.figures.of.CLIENT'),
      search: t('activities.figures.of.client-search'),
      none: t('activities.figures.of.client-none'),
      hint: t('activities.figures.of.client-none.hint'),
      find: findClients,
      name: (client) => client.name,
      notes: () => [],
      module: 'activities',
    });
    if (found) this.#go('CLIENT', found.id);
  };

  #of() {
    const kind = this.query.get('kind');
    const id = this.query.get('id');
    return kind && id ? { kind, id } : this.#oneself();
  }

  // Until something is chosen: one's own.
  #oneself() {
    const me = this.#colleagues.data?.users.find((user) => user.id === currentSession().user.id);
    return me ? { kind: 'USER', id: me.id } : null;
  }

  #go(kind, id) {
    const kept = Object.fromEntries(['from', 'to', 'bucket'].map((name) => [name, this.query.get(name)]));
    navigate(href(place().path, { ...kept, ...(id ? { kind, id } : {}) }), { replace: true });
  }
}
customElements.define('activities-figures-page', FiguresPage);
