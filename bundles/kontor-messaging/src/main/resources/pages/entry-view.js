// A contact entry where the timeline shows the source of an activity.
import { html } from 'lit';
import { KontorElement } from 'kontor/element.js';
import { Loader } from 'kontor/loading.js';
import { href } from 'kontor/router.js';
import { loaded } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { getEntry } from './calls.js';
import { dispatchBadge, recipientNames } from './entry-words.js';
import { textOf } from './rich-text.js';

const MOST = 20;

class EntryView extends KontorElement {
  static properties = { source: { attribute: false } };

  #entry = new Loader(this, (signal) => getEntry(this.source.id, signal));

  connectedCallback() {
    super.connectedCallback();
    this.#entry.run();
  }

  view() {
    return loaded(this.#entry, () => this.#entry.run(), ({ id, data, dispatch }) => html`
      <p>${dispatchBadge(dispatch)} ${recipientNames(namesOf(data.recipients ?? []), MOST)}</p>
      ${textOf(data.text, data.rich, t('messaging.field.text'))}
      <p><a href=${href(`entries/${id}`)}>${t('messaging.open')}</a></p>`, { rows: 4, module: 'messaging' });
  }
}
customElements.define('messaging-entry-view', EntryView);

const namesOf = (recipients) => recipients.map((one) => one.name ?? one.email ?? one.phone ?? '').filter(Boolean);
