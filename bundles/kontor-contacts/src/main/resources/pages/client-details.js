// What is stored of a client.
import { html, nothing } from 'lit';
import { time } from 'kontor/formats.js';
import { webLink } from 'kontor/links.js';
import { href } from 'kontor/router.js';
import { currentLanguage, t } from 'kontor/texts.js';
import './client-form.js';
import { Details, line, pointLines } from './details.js';
import './preferences.js';

class ClientDetails extends Details {
  name = 'client';

  form() {
    return html`<contacts-client-form .stored=${this.subject}></contacts-client-form>`;
  }

  lines() {
    const client = this.subject;
    return html`
      ${line(t('contacts.client.field.name'), html`<bdi>${client.name}</bdi>`)}
      ${client.parent ? line(t('contacts.client.parent'),
        html`<a href=${href(`clients/${client.parent}`)}><bdi>${client.parentName}</bdi></a>`) : nothing}
      ${pointLines(client.points)}
      ${line(t('contacts.preferences'), html`<contacts-preferences owner="clients" .of=${client.id}></contacts-preferences>`)}
      ${postal(client).length ? line(t('contacts.client.address'),
        postal(client).map((text, i) => html`${i ? html`<br>` : nothing}<bdi>${text}</bdi>`)) : nothing}
      ${client.website ? line(t('contacts.client.field.website'), website(client.website)) : nothing}
      ${line(t('contacts.origin'), time(client.recordedAt))}`;
  }
}
customElements.define('contacts-client-details', ClientDetails);

const postal = ({ street, postalCode, city, country }) =>
  [street, [postalCode, city].filter(Boolean).join(' '), country && countryName(country)].filter(Boolean);

const countryName = (code) => new Intl.DisplayNames([currentLanguage()], { type: 'region' }).of(code);

function website(text) {
  const address = webLink(text);
  return address
    ? html`<a href=${address} target="_blank" rel="noopener noreferrer"><bdi>${text}</bdi></a>`
    : html`<bdi>${text}</bdi>`;
}
