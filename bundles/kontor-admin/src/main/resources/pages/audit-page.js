// The audit trail of the tenant: who changed what, and whether anybody changed the trail itself.
import { html, nothing } from 'lit';
import { auditEntries } from 'kontor/audit.js';
import { PageElement } from 'kontor/element.js';
import { fromField, toField } from 'kontor/formats.js';
import { EndWatch, SliceLoader } from 'kontor/loading.js';
import { href, navigate, place } from 'kontor/router.js';
import { empty, failure, failureNotice, skeleton } from 'kontor/states.js';
import { has, t } from 'kontor/texts.js';
import './audit-proof.js';
import { listAudit } from './calls.js';

const TYPES = [
  'contact', 'client', 'join', 'label', 'list', 'activity', 'unassigned',
  'activity-type', 'lead', 'lead-note', 'leadflow', 'contact-entry', 'dispatch', 'campaign',
  'activity-category', 'messaging', 'note-template', 'calendar', 'mailbox', 'mail-import', 'case', 'user', 'team', 'role',
  'api-token', 'module', 'person', 'erasure', 'delivery',
];
const IDS = ['user', 'person'];
const PAGES = { contact: 'contacts', client: 'clients', 'contact-entry': 'entries' };
const TIMES = ['from', 'to'];
const ALL = ['type', ...IDS, ...TIMES];

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
        <label class="field"><span>${t('admin.audit.filter.type')}</span>${this.#types()}</label>
        ${IDS.map((name) => html`<label class="field"><span>${t(`admin.audit.filter.${name}`)}</span>
          <input name=${name} maxlength="100" autocomplete="off" .value=${this.query.get(name) ?? ''}></label>`)}
        ${TIMES.map((name) => html`<label class="field"><span>${t(`admin.audit.filter.${name}`)}</span>
          <input type="datetime-local" name=${name} .value=${this.query.get(name) ? toField(this.query.get(name)) : ''}></label>`)}
        <div class="filter-actions"><button class="primary">${t('admin.audit.filter.apply')}</button>
        <button type="button" @click=${this.#clear}>${t('admin.audit.filter.clear')}</button></div>
      </form>
      ${this.#list()}`;
  }

  // One that another bundle brings is shown as it is called.
  #types() {
    const chosen = this.query.get('type') ?? '';
    const others = chosen && !TYPES.includes(chosen) ? [chosen] : [];
    return html`<select name="type"><option value="" ?selected=${!chosen}>${t('admin.audit.filter.any-type')}</option>
      ${[...TYPES, ...others].map((type) => html`<option value=${type} ?selected=${type === chosen}>${typeName(type)}</option>`)}</select>`;
  }

  #list() {
    const { error, loaded, busy, next, items } = this.#slices;
    if (!loaded || (busy && !items.length)) return error ? failure(error, this.#slices.first, 'admin') : skeleton(12);
    if (!items.length && !error) return empty(t('admin.audit.empty'), t('admin.audit.empty.hint'));
    return html`
      ${error ? failureNotice(error, next ? this.#slices.more : this.#slices.first, 'admin') : nothing}
      <div aria-busy=${String(busy)}>${auditEntries(items, about, deeds)}</div>
      <p class="list-end" data-end=${error ? nothing : items.length}>
        <span role="status">${t('admin.audit.shown', { count: items.length })}</span>
        ${next ? html`<button type="button" class="small" ?disabled=${busy} @click=${this.#slices.more}
          >${t('action.more')}</button>` : nothing}
      </p>`;
  }

  #wanted = () => Object.fromEntries(ALL.map((name) => [name, this.query.get(name) ?? '']));

  #filter = (event) => {
    event.preventDefault();
    const form = event.target.elements;
    this.#go({
      ...Object.fromEntries(['type', ...IDS].map((name) => [name, form[name].value.trim()])),
      ...Object.fromEntries(TIMES.map((name) => [name, fromField(form[name].value)])),
    });
  };

  #clear = () => this.#go({});

  #go = (query) => navigate(href(place().path, query), { replace: true });
}
customElements.define('admin-audit-page', AuditPage);

const typeName = (type) => (has(`admin.audit.type.${type}`) ? t(`admin.audit.type.${type}`) : type);

const deeds = ({ actor }) => ({ address: href('admin/audit', { user: actor }), title: t('admin.audit.by') });

// What was changed, with a way to it and to all about the person.
const about = ({ record }) => html`<span>${PAGES[record.subjectType]
    ? html`<a href=${href(`${PAGES[record.subjectType]}/${record.subjectId}`)}>${typeName(record.subjectType)}</a>`
    : typeName(record.subjectType)} <code><bdi>${record.subjectId}</bdi></code></span>
  ${record.person ? html`<a href=${href('admin/audit', { person: record.person })}>${t('admin.audit.person')}</a>` : nothing}`;
