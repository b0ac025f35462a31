// What the contacts module brings to the pages.
import { addStyles } from 'kontor/element.js';
import './client-page.js';
import './clients-page.js';
import './contact-page.js';
import './contacts-page.js';
import './details-tab.js';
import './history-tab.js';
import './merge-tab.js';

addStyles('contacts.css', import.meta.url);

export default {
  routes: [
    { path: 'contacts', element: 'contacts-contacts-page' },
    { path: 'contacts/{id}', element: 'contacts-contact-page', within: ['tab'] },
    { path: 'contacts/{id}/{tab}', element: 'contacts-contact-page', within: ['tab'] },
    { path: 'clients', element: 'contacts-clients-page' },
    { path: 'clients/{id}', element: 'contacts-client-page', within: ['tab'] },
    { path: 'clients/{id}/{tab}', element: 'contacts-client-page', within: ['tab'] },
  ],
  tabs: [
    { subject: 'contact', name: 'details', label: 'contacts.tab.details', order: 90, element: 'contacts-details-tab' },
    { subject: 'contact', name: 'merge', label: 'contacts.tab.merge', order: 95, element: 'contacts-merge-tab' },
    { subject: 'contact', name: 'history', label: 'contacts.tab.history', order: 99, element: 'contacts-history-tab', permission: 'kernel.audit' },
  ],
  searches: [{ route: 'contacts', parameter: 'text', label: 'contacts.search' }],
};
