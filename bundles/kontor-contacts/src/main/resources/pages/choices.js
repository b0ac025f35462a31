// Choosing a contact or a client from all that there are.
import { choose } from 'kontor/choose.js';
import { t } from 'kontor/texts.js';
import { findClients, findContacts } from './calls.js';

const MOST = 10;

/** A contact that the user chooses, or undefined; `without` is the id of one that is not offered. */
export const chooseContact = (question, without) => choose({
  question,
  without,
  search: t('contacts.search'),
  none: t('contacts.none-found'),
  hint: t('contacts.none-found.hint'),
  find: (text, signal) => findContacts({ text, size: MOST }, signal),
  name: (contact) => contact.displayName,
  notes: (contact) => [contact.company, contact.email, contact.phone],
  module: 'contacts',
});

export const chooseClient = (question, without) => choose({
  question,
  without,
  search: t('contacts.clients.search'),
  none: t('contacts.clients.none-found'),
  hint: t('contacts.clients.none-found.hint'),
  find: (text, signal) => findClients({ text, size: MOST }, signal),
  name: (client) => client.name,
  notes: (client) => [client.city],
  module: 'contacts',
});
