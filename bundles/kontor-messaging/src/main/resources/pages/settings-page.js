// What is set for contact entries: one's own signature; the activity categories and prefixes of the tenant.
import { html, nothing } from 'lit';
import { PageElement } from 'kontor/element.js';
import { can } from 'kontor/session.js';
import { t } from 'kontor/texts.js';
import './category-settings.js';
import { entryTabs } from './entry-tabs.js';
import './prefix-settings.js';
import './signature-settings.js';

class SettingsPage extends PageElement {
  get heading() {
    return t('messaging.settings');
  }

  view() {
    return html`
      <div class="page-head"><h1 tabindex="-1">${t('messaging.settings')}</h1></div>
      ${entryTabs('entries/settings')}
      <div class="entry-settings">
        ${can('messaging.write') ? html`<messaging-signature-settings></messaging-signature-settings>` : nothing}
        ${can('messaging.setup') ? html`<messaging-prefix-settings></messaging-prefix-settings>` : nothing}
        <messaging-category-settings class="wide"></messaging-category-settings>
      </div>`;
  }
}
customElements.define('messaging-settings-page', SettingsPage);
