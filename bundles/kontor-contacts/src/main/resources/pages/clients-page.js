// The list of clients.
import { openDialog } from 'kontor/dialogs.js';
import { href, navigate } from 'kontor/router.js';
import { findClients } from './calls.js';
import './new-dialogs.js';
import { CLIENTS } from './rows.js';
import { SearchPage } from './search-page.js';

class ClientsPage extends SearchPage {
  route = 'clients';
  kind = CLIENTS;
  find = findClients;
  on = ['contacts.client-changed'];
  words = {
    create: 'contacts.client.new',
    search: 'contacts.clients.search',
    noneFound: 'contacts.clients.none-found',
    noneFoundHint: 'contacts.clients.none-found.hint',
    empty: 'contacts.clients.empty',
    emptyHint: 'contacts.clients.empty.hint',
  };

  create() {
    return openDialog('contacts-client-dialog').then((saved) => saved && navigate(href(`clients/${saved.id}`)));
  }
}
customElements.define('contacts-clients-page', ClientsPage);
