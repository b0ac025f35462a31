// The audit trail of the tenant: who changed what, and whether anybody changed the trail itself.
import { html, nothing } from 'lit';
import { auditEntries } from 'kontor/audit.js';
import { PageElement } from 'kontor/element.js';
import { fromField, toField } from 'kontor/formats.js';
import { EndWatch, SliceLoader } from 'kontor/loading.js';
import { href, navigate, place } from 'kontor/router.js';
import { empty, failure, failureNotice, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import './audit-proof.js';
import { listAudit } from './calls.js';

const TEXTS = ['type', 'user', 'person'];
const TIMES = ['from', 'to'];

class AuditPage extends PageElement {
  #slices = new SliceLoader(this, ({ cursor, size = 25, signal }) =>
    listAudit({ ...this.#wanted(), size, cursor }, signal), 'position');
  #end = new EndWatch(this, () => this.#slices.more());
  #shown = null;

  get heading() {
    return t('admin.audit');
  }

  willUpdate() {
    const wanted = JSON.stringify(this.#wanted());
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.#slices.first();
  }

  view() {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${t('admin.audit')}</h1>
        <p class="muted">${t('admin.audit.what')}</p>
      </div>
      <admin-audit-proof></admin-audit-proof>
      <form class="audit-filter" aria-label=${t('admin.audit.filter')} @submit=${this.#filter}>
        ${TEXTS.map((name) => html`<label class="field"><span>${t(`admin.audit.filter.${name}`)}</span>
          <input name=${name} maxlength="100" autocomplete="off" .value=${this.query.get(name) ?? ''}></label>`)}
        ${TIMES.map((name) => html`<label class="field"><span>${t(`admin.audit.filter.${name}`)}</span>
          <input type="datetime-local" name=${name} .value=${this.query.get(name) ? toField(this.query.get(name)) : ''}></label>`)}
        <div class="filter-actions"><button class="primary">${t('admin.audit.filter.apply')}</button>
        <button type="button" @click=${this.#clear}>${t('admin.audit.filter.clear')}</button></div>
      </form>
      ${this.#list()}`;
  }

  #list() {
    const { error, loaded, busy, next, items } = this.#slices;
    if (!loaded || (busy && !items.length)) return error ? failure(error, this.#slices.first, 'admin') : skeleton(12);
    if (!items.length && !error) return empty(t('admin.audit.empty'), t('admin.audit.empty.hint'));
    return html`
      ${error ? failureNotice(error, next ? this.#slices.more : this.#slices.first, 'admin') : nothing}
      <div aria-busy=${String(busy)}>${auditEntries(items, about)}</div>
      <p class="list-end" data-end=${error ? nothing : items.length}>
        <span role="status">${t('admin.audit.shown', { count: items.length })}</span>
        ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${this.#slices.more}
          >${t('action.more')}</button>` : nothing}
      </p>`;
  }

  #wanted = () => Object.fromEntries([...TEXTS, ...TIMES].map((name) => [name, this.query.get(name) ?? '']));

  #filter = (event) => {
    event.preventDefault();
    const form = event.target.elements;
    this.#go({
      ...Object.fromEntries(TEXTS.map((name) => [name, form[name].value.trim()])),
      ...Object.fromEntries(TIMES.map((name) => [name, fromField(form[name].value)])),
    });
  };

  #clear = () => this.#go({});

  #go = (query) => navigate(href(place().path, query), { replace: true });
}
customElements.define('admin-audit-page', AuditPage);

// What was changed, with a way to all about the person.
const about = ({ record }) => html`<code>${record.subjectType} <bdi>${record.subjectId}</bdi></code>
  ${record.person ? html`<a href=${href('admin/audit', { person: record.person })}>${t('admin.audit.person')}</a>` : nothing}`;
