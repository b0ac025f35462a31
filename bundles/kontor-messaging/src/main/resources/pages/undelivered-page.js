// What could not be delivered, or of which nobody knows whether it was: here a person decides.
import { html } from 'lit';
import { href, navigate } from 'kontor/router.js';
import { empty } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { listUndelivered } from './calls.js';
import { EntryList } from './entry-list.js';
import { entryTable } from './entry-table.js';
import { entryTabs } from './entry-tabs.js';

class UndeliveredPage extends EntryList {
  find = listUndelivered;

  get heading() {
    return t('messaging.undelivered');
  }

  get wanted() {
    return { view: this.query.get('view') === 'TEAM' ? 'TEAM' : 'MINE' };
  }

  view() {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${t('messaging.undelivered')}</h1>
        <p class="muted">${t('messaging.undelivered.what')}</p>
      </div>
      ${entryTabs('entries/undelivered')}
      <div class="chips entry-filter" role="group" aria-label=${t('messaging.undelivered.whose')}>
        ${['MINE', 'TEAM'].map((view) => html`<button type="button" class="chip" aria-pressed=${String(this.wanted.view === view)}
          @click=${() => navigate(href('entries/undelivered', { view: view === 'TEAM' ? view : null }), { replace: true })}
          >${t(view === 'TEAM' ? 'messaging.tab.team' : 'messaging.tab.mine')}</button>`)}
      </div>
      ${entryTable(this.slices, t('messaging.undelivered'),
        empty(t('messaging.undelivered.none'), t('messaging.undelivered.none.hint')))}`;
  }
}
customElements.define('messaging-undelivered-page', UndeliveredPage);
