// The newest activities of a contact, in brief, for pages of other modules.
import { html, nothing } from 'lit';
import { openDialog } from 'kontor/dialogs.js';
import { KontorElement } from 'kontor/element.js';
import { relative, time } from 'kontor/formats.js';
import { Loader } from 'kontor/loading.js';
import { href } from 'kontor/router.js';
import { failureNotice, skeleton } from 'kontor/states.js';
import { t } from 'kontor/texts.js';
import { joinedWith, listColleagues, listTypes, timeline } from './calls.js';
import { actorOf, directionIcon, isItsText, stateOf, titleOf, typeIcon, typeName } from './entries.js';
import './entry-dialog.js';

const SIZE = 5;
const CALM = 300;
const HAPPENED = ['activities.activity-recorded', 'activities.activity-changed', 'activities.activity-deleted',
  'activities.activity-restored'];
const JOINED = ['contacts.contacts-joined', 'contacts.contacts-separated'];

class Latest extends KontorElement {
  static properties = { subject: { attribute: false } };

  #asked = null;
  #timer = null;
  #entries = new Loader(this, (signal) => timeline(this.subject.id, { size: SIZE }, signal));
  #joined = new Loader(this, (signal) => joinedWith(this.subject.id, signal));
  #types = new Loader(this, (signal) => listTypes(signal));
  #colleagues = new Loader(this, (signal) => listColleagues(signal));

  connectedCallback() {
    super.connectedCallback();
    this.live(HAPPENED, () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#entries.run(), CALM);
    }, (key) => key === this.subject.id || this.#joined.data?.includes(key));
    this.live(JOINED, this.#load);
    this.endWith(() => clearTimeout(this.#timer));
    this.#types.run();
    this.#colleagues.run();
  }

  willUpdate() {
    if (this.subject.id === this.#asked) return;
    this.#asked = this.subject.id;
    this.#load();
  }

  #load = () => {
    this.#entries.run();
    this.#joined.run();
  };

  view() {
    const { data, error } = this.#entries;
    return html`
      <h2><a href=${href(`contacts/${this.subject.id}/activities`)}>${t('activities.latest')}</a></h2>
      ${error ? failureNotice(error, this.#load, 'activities') : nothing}
      ${data ? this.#list(data.items ?? []) : error ? nothing : skeleton(3)}`;
  }

  #list(entries) {
    if (!entries.length) return html`<p class="muted">${t('activities.empty')}</p>`;
    return html`<ul class="latest">${entries.map((entry) => html`<li>
      <span class="muted">${typeIcon(entry.type, typeName(entry.type, entry.typeName), this.#icon(entry.type))}
        ${directionIcon(entry.direction)} ${time(entry.occurredAt, relative)} · ${actorOf(entry, this.#colleagues.data?.users)}</span>
      <a href=${href(`contacts/${this.subject.id}/activities`, { entry: entry.id })} @click=${(event) => open(event, entry)}
        >${titleOf(entry)}</a>${stateOf(entry)}
      ${entry.snippet && !isItsText(entry) ? html`<p class="muted"><bdi>${entry.snippet}</bdi></p>` : nothing}
    </li>`)}</ul>`;
  }

  #icon = (type) => this.#types.data?.find((one) => one.key === type)?.icon;
}
customElements.define('activities-latest', Latest);

/** Here, and not on the contact's page: whoever looks at it stays where they are. */
function open(event, entry) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openDialog('activities-entry-dialog', { entryId: entry.id, entry });
}
