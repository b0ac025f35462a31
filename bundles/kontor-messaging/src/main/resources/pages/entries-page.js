// "Kontakteinträge": one's own, or those of one's teams, with how far each is.
import { html, nothing } from 'lit';
import { icon } from 'kontor/icons.js';
import { href, navigate } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { empty } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { listEntries } from './calls.js';
import { EntryList } from './entry-list.js';
import { entryTable } from './entry-table.js';
import { entryTabs } from './entry-tabs.js';
import { statusName } from './entry-words.js';

const STATUSES = ['DRAFT', 'CREATED', 'DONE'];

class EntriesPage extends EntryList {
  find = listEntries;

  get heading() {
    return t('messaging.title');
  }

  get wanted() {
    return { view: this.query.get('view') === 'TEAM' ? 'TEAM' : 'MINE', status: this.query.get('status') };
  }

  view() {
    const { view, status } = this.wanted;
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${t('messaging.title')}</h1>
        <span class="spring"></span>
        ${can('messaging.write') ? html`<a class="button primary" aria-keyshortcuts="n"
          href=${href('entries/new')}>${icon('plus')} ${t('messaging.new')}</a>` : nothing}
      </div>
      ${entryTabs('entries', view)}
      <div class="chips entry-filter" role="group" aria-label=${t('messaging.column.status')}>
        ${[null, ...STATUSES].map((one) => html`<button type="button" class="chip" aria-pressed=${String(status === one)}
          @click=${() => navigate(href('entries', { view: view === 'TEAM' ? view : null, status: one }), { replace: true })}
          >${one ? statusName(one) : t('messaging.status.any')}</button>`)}
      </div>
      ${entryTable(this.slices, t('messaging.title'), this.#nothing(view, status))}`;
  }

  #nothing(view, status) {
    if (status) return empty(t('messaging.none-found'), t('messaging.none-found.hint'));
    return empty(t(`messaging.empty.${view}`), t(`messaging.empty.${view}.hint`));
  }
}
customElements.define('messaging-entries-page', EntriesPage);
