// Two customers side by side, and what would be seen of them together.
import { html, nothing } from 'lit';
import 'kontor/count.js';
import { KontorElement } from 'kontor/element.js';
import { time } from 'kontor/formats.js';
import { tabsOf } from 'kontor/registry.js';
import { href } from 'kontor/router.js';
import { can } from 'kontor/session.js';
import { t } from 'kontor/texts.js';
import { originName } from './details.js';
import { pointLink } from './points.js';

/** `one` and `other` are the contacts of each. */
class Comparison extends KontorElement {
  static properties = { one: { attribute: false }, other: { attribute: false } };

  view() {
    const sides = [this.one, this.other, together(this.one, this.other)];
    const columns = [t('contacts.merge.this'), t('contacts.merge.other'), t('contacts.merge.together')];
    return html`<table class="comparison">
      <caption class="hidden">${t('contacts.merge.compare')}</caption>
      <thead><tr><td></td>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>
        ${rows().map(([name, show]) => row(name, columns, sides.map(show)))}
        ${tabsOf('contact').filter((tab) => tab.count && can(tab.permission)).map((tab) => row(t(tab.label), columns,
          [...[this.one, this.other].map((contacts) => [count(tab, contacts[0])]), [t('contacts.merge.all')]]))}
      </tbody>
    </table>`;
  }
}
customElements.define('contacts-comparison', Comparison);

const rows = () => [
  [t('contacts.column.name'), (contacts) => contacts.map((one) => html`<a href=${href(`contacts/${one.id}`)}><bdi>${one.displayName}</bdi></a>`)],
  [t('contacts.field.company'), texts((contact) => [contact.company])],
  [t('contacts.field.jobTitle'), texts((contact) => [contact.jobTitle])],
  [t('contacts.clients.title'), texts((contact) => contact.clients?.map((client) => client.name))],
  [t('contacts.points'), points],
  [t('contacts.labels'), texts((contact) => contact.labels?.map((label) => label.name))],
  [t('contacts.lists'), texts((contact) => contact.lists?.map((list) => list.name))],
  [t('contacts.field.note'), texts((contact) => [contact.note])],
  [t('contacts.origin'), (contacts) => contacts.map((one) => html`${originName(one.origin)}, ${time(one.recordedAt)}`)],
];

// A row in which nobody has anything says nothing.
function row(name, columns, cells) {
  if (cells.every((cell) => !cell.length)) return nothing;
  return html`<tr><th scope="row">${name}</th>${cells.map((values, i) => html`<td data-column=${columns[i]}>
    ${values.length ? html`<ul>${values.map((value) => html`<li>${value}</li>`)}</ul>` : '–'}</td>`)}</tr>`;
}

const texts = (of) => (contacts) =>
  [...new Set(contacts.flatMap((contact) => of(contact) ?? []).filter(Boolean))].map((text) => html`<bdi>${text}</bdi>`);

function points(contacts) {
  const all = contacts.flatMap((contact) => contact.points ?? []);
  return [...new Map(all.map((point) => [`${point.kind} ${point.normalized}`, point])).values()].map(pointLink);
}

const count = (tab, contact) => html`<kontor-count .load=${(signal) => tab.count(contact, signal)} .on=${tab.on}></kontor-count>`;

// The oldest comes first: the customer is called after it.
const together = (one, other) => [...new Map([...one, ...other].map((contact) => [contact.id, contact])).values()]
  .sort((a, b) => new Date(a.recordedAt) - new Date(b.recordedAt));
