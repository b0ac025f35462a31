// What the contacts module brings to the pages.
import { addStyles } from 'kontor/element.js';
import './contact-page.js';
import './details-tab.js';
import './list-page.js';

addStyles('contacts.css', import.meta.url);

export default {
  routes: [
    { path: 'contacts', element: 'contacts-list-page', hasSearch: true },
    { path: 'contacts/{id}', element: 'contacts-contact-page', within: ['tab'] },
    { path: 'contacts/{id}/{tab}', element: 'contacts-contact-page', within: ['tab'] },
  ],
  tabs: [
    { subject: 'contact', name: 'details', label: 'contacts.tab.details', order: 90, element: 'contacts-details-tab' },
  ],
  searches: [{ route: 'contacts', parameter: 'text', label: 'contacts.search' }],
};
