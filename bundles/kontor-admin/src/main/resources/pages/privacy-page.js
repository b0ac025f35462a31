// Persons: what is kept of one, given away as a file, erased for good, or kept from being erased.
import { html, nothing } from 'lit';
import { choose } from 'kontor/choose.js';
import { openDialog } from 'kontor/dialogs.js';
import { PageElement } from 'kontor/element.js';
import { time } from 'kontor/formats.js';
import { icon } from 'kontor/icons.js';
import { Loader } from 'kontor/loading.js';
import { href } from 'kontor/router.js';
import { empty, failure, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { toast, toastProblem } from 'kontor/toast.js';
import { exportPerson, fetchCertificate, findContacts, getRecord, listErasures, listHolds, releaseHold } from './calls.js';
import './privacy-dialog.js';

const LOOK_AGAIN = 3_000;

class PrivacyPage extends PageElement {
  static properties = { person: { state: true }, exporting: { state: true } };

  #erasures = new Loader(this, listErasures);
  #holds = new Loader(this, listHolds);
  #timer = null;

  get heading() {
    return t('admin.privacy');
  }

  connectedCallback() {
    super.connectedCallback();
    this.endWith(() => clearTimeout(this.#timer));
    this.#load();
  }

  view() {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${t('admin.privacy')}</h1>
        <p class="muted">${t('admin.privacy.what')}</p>
      </div>
      <section class="administered" aria-label=${t('admin.privacy.person')}>
        <button type="button" class="primary choose" @click=${this.#choose}>${icon('search')} ${t('admin.privacy.choose')}</button>
        ${this.person ? this.#person(this.person) : nothing}
      </section>
      <h2>${t('admin.privacy.erasures')}</h2>
      ${this.#list(this.#erasures, 'erasures', (items) => this.#table(items))}
      <h2>${t('admin.privacy.holds')}</h2>
      ${this.#list(this.#holds, 'holds', (items) => this.#holdsTable(items))}`;
  }

  #list(loader, name, show) {
    if (loader.error) return failure(loader.error, this.#load, 'admin');
    if (!loader.data) return skeleton(4);
    return loader.data.length ? show(loader.data) : empty(t(`admin.privacy.${name}.empty`), t(`admin.privacy.${name}.hint`));
  }

  #person({ id, contacts }) {
    return html`<div class="chosen">
      <h2><bdi>${contacts[0].displayName}</bdi></h2>
      ${contacts.length > 1 ? html`<p class="notice"><span>${icon('warning')} ${t('admin.privacy.merged')}
        ${contacts.map((one, i) => html`${i ? ', ' : nothing}<bdi>${one.displayName}</bdi>`)}</span></p>` : nothing}
      <p class="muted"><a href=${href(`contacts/${id}`)}>${t('admin.privacy.open')}</a> <code>${id}</code></p>
      <div class="filter-actions">
        <button type="button" class="export" ?disabled=${this.exporting} @click=${() => this.#export(id)}>${t('admin.privacy.export')}</button>
        <button type="button" class="hold" @click=${() => this.#ask('hold')}>${t('admin.privacy.hold')}</button>
        <button type="button" class="danger erase" @click=${() => this.#ask('erase')}>${icon('trash')} ${t('admin.privacy.erase')}</button>
      </div>
    </div>`;
  }

  #table(erasures) {
    return html`<table class="table erasures"><thead><tr>
        <th scope="col">${t('admin.privacy.requested')}</th>
        <th scope="col">${t('admin.privacy.contact')}</th>
        <th scope="col">${t('admin.privacy.reason')}</th>
        <th scope="col">${t('admin.privacy.state')}</th>
        <th scope="col"><span class="hidden">${t('admin.events.actions')}</span></th>
      </tr></thead>
      <tbody>${erasures.map((one) => html`<tr data-row data-id=${one.id}>
        <td>${time(one.requestedAt)}</td>
        <th scope="row"><code>${one.person}</code></th>
        <td><bdi>${one.reason}</bdi></td>
        <td class="state">${stateOf(one)}</td>
        <td class="do">${one.finishedAt ? html`<button type="button" class="small"
            @click=${() => openDialog('admin-certificate-dialog', { erasure: one })}>${t('admin.privacy.certificate')}</button>
          <button type="button" class="small certificate" @click=${() => this.#certificate(one.id)}
            >${t('admin.privacy.certificate.file')}</button>` : nothing}</td>
      </tr>`)}</tbody></table>`;
  }

  #holdsTable(holds) {
    return html`<table class="table holds"><thead><tr>
        <th scope="col">${t('admin.privacy.since')}</th>
        <th scope="col">${t('admin.privacy.contact')}</th>
        <th scope="col">${t('admin.privacy.reason')}</th>
        <th scope="col"><span class="hidden">${t('admin.events.actions')}</span></th>
      </tr></thead>
      <tbody>${holds.map((one) => html`<tr data-row>
        <td>${time(one.placedAt)}</td>
        <th scope="row"><code>${one.person}</code></th>
        <td><bdi>${one.reason}</bdi></td>
        <td class="do"><button type="button" class="small" @click=${() =>
          this.#work(() => releaseHold(one.person), 'admin.privacy.released')}>${t('admin.privacy.release')}</button></td>
      </tr>`)}</tbody></table>`;
  }

  #choose = async () => {
    const chosen = await choose({
      question: t('admin.privacy.choose'),
      search: t('admin.privacy.search'),
      none: t('admin.privacy.none'),
      hint: t('admin.privacy.none.hint'),
      find: findContacts,
      name: (one) => one.displayName,
      notes: (one) => [one.company, one.email, one.phone],
      module: 'admin',
    });
    if (!chosen) return;
    try {
      const { contacts } = await getRecord(chosen.id, this.signal);
      const own = contacts.filter((one) => one.id === chosen.id);
      this.person = { id: chosen.id, contacts: [...own, ...contacts.filter((one) => one.id !== chosen.id)] };
    } catch (error) {
      toastProblem(error, 'admin');
    }
  };

  async #export(id) {
    this.exporting = true;
    try {
      await exportPerson(id, this.signal);
      toast(t('admin.privacy.exported'));
    } catch (error) {
      toastProblem(error, 'admin');
    }
    this.exporting = false;
  }

  async #ask(what) {
    const done = await openDialog('admin-privacy-dialog', { what, person: this.person });
    if (!done) return;
    toast(t(`admin.privacy.${what}.done`));
    if (what === 'erase') this.person = null;
    this.#load();
  }

  #certificate = (id) => this.#work(() => fetchCertificate(id, this.signal));

  async #work(call, done) {
    try {
      await call();
      if (done) toast(t(done));
    } catch (error) {
      toastProblem(error, 'admin');
    }
    if (done) this.#load();
  }

  #load = async () => {
    clearTimeout(this.#timer);
    this.#holds.run();
    await this.#erasures.run();
    const isOpen = (this.#erasures.data ?? []).some((one) => !one.finishedAt);
    if (isOpen && this.isConnected) this.#timer = setTimeout(this.#load, LOOK_AGAIN);
  };
}
customElements.define('admin-privacy-page', PrivacyPage);

function stateOf({ finishedAt, held, parts }) {
  if (finishedAt) return html`${t('admin.privacy.state.done')} ${time(finishedAt)}`;
  if (held) return t('admin.privacy.state.held');
  const away = parts.filter((part) => !part.done && !part.present).map((part) => part.contributor);
  return away.length ? t('admin.privacy.state.waits', { names: away.join(', ') }) : t('admin.privacy.state.running');
}
