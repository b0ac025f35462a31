// What the mail module brings to the pages.
import { addStyles } from 'kontor/element.js';
import './import-page.js';
import './mailboxes-page.js';
import './message-page.js';
import './message-view.js';

addStyles('mail.css', import.meta.url);

export default {
  routes: [
    { path: 'mail/import', element: 'mail-import-page' },
    { path: 'mail/mailboxes', element: 'mail-mailboxes-page' },
    { path: 'mail/messages/{id}', element: 'mail-message-page' },
  ],
  openers: [{ kind: 'mail', element: 'mail-message-view' }],
};
