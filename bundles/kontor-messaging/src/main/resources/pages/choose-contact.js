// A contact that the user looks for and chooses, or undefined.
import { choose } from 'kontor/choose.js';
import { t } from 'kontor/texts.js';
import { findContacts } from './calls.js';

export const chooseContact = () => choose({
  question: t('messaging.recipient.contact'),
  search: t('messaging.recipient.search'),
  none: t('messaging.recipient.none-found'),
  hint: t('messaging.recipient.none-found.hint'),
  find: findContacts,
  name: (contact) => contact.displayName,
  notes: (contact) => [contact.company, contact.email, contact.phone],
  module: 'messaging',
});
