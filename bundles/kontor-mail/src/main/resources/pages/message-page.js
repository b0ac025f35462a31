// A mail on a page of its own, for links from elsewhere.
import { html } from 'lit';
import { PageElement } from 'kontor/element.js';
import { t } from 'kontor/texts.js';

class MessagePage extends PageElement {
  get heading() {
    return t('mail.message');
  }

  view() {
    return html`<div class="page-head"><h1 tabindex="-1">${t('mail.message')}</h1></div>
      <mail-message-view .source=${{ kind: 'mail', id: this.params.id }}></mail-message-view>`;
  }
}
customElements.define('mail-message-page', MessagePage);
