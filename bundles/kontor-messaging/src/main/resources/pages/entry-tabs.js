// The pages of contact entries, and the way from one to the others.
import { html, nothing } from 'lit';
import 'kontor/count.js';
import { href } from 'kontor/router.js';
import { t } from 'kontor/texts.js';
import { MESSAGES_CHANGED, countUnread } from './calls.js';

const PAGES = [
  { path: 'entries', view: 'MINE', label: 'messaging.tab.mine' },
  { path: 'entries', view: 'TEAM', label: 'messaging.tab.team' },
  { path: 'entries/undelivered', label: 'messaging.undelivered' },
  { path: 'entries/campaigns', label: 'messaging.campaigns' },
  { path: 'entries/messages', label: 'messaging.messages', count: async (signal) => (await countUnread(signal)).count },
  { path: 'entries/settings', label: 'messaging.settings' },
];

export const entryTabs = (current, view) => html`<nav class="tabs" aria-label=${t('messaging.tabs')}>
  ${PAGES.map((page) => html`<a href=${href(page.path, { view: page.view === 'TEAM' ? 'TEAM' : null })}
    aria-current=${page.path === current && page.view === view ? 'page' : nothing}>${t(page.label)}${page.count
      ? html` <kontor-count .load=${page.count} .on=${MESSAGES_CHANGED}></kontor-count>` : nothing}</a>`)}
</nav>`;
