// The pages of the lead flow, and the way from one to the others.
import { html, nothing } from 'lit';
import { href } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { t } from 'kontor/texts.js';

const PAGES = [
  { path: 'leads', label: 'leadflow.tab.work', permission: 'leadflow.read' },
  { path: 'leads/figures', label: 'leadflow.figures', permission: 'leadflow.read' },
  { path: 'leads/templates', label: 'leadflow.templates', permission: 'leadflow.setup' },
  { path: 'leads/settings', label: 'leadflow.settings', permission: 'leadflow.setup' },
];

export const leadTabs = (current) => html`<nav class="tabs" aria-label=${t('leadflow.tabs')}>
  ${PAGES.filter((page) => can(page.permission)).map((page) => html`<a href=${href(page.path)}
    aria-current=${page.path === current ? 'page' : nothing}>${t(page.label)}</a>`)}
</nav>`;
