// What contact entries bring to the pages.
import { addStyles } from 'kontor/element.js';
import { MESSAGES_CHANGED, countUnread } from './calls.js';
import './campaign-page.js';
import './campaigns-page.js';
import './entries-page.js';
import './entry-page.js';
import './entry-view.js';
import './messages-page.js';
import './settings-page.js';
import './undelivered-page.js';

addStyles('messaging.css', import.meta.url);

export default {
  routes: [
    { path: 'entries', element: 'messaging-entries-page' },
    { path: 'entries/undelivered', element: 'messaging-undelivered-page' },
    { path: 'entries/campaigns', element: 'messaging-campaigns-page' },
    { path: 'entries/campaigns/{id}', element: 'messaging-campaign-page' },
    { path: 'entries/messages', element: 'messaging-messages-page' },
    { path: 'entries/settings', element: 'messaging-settings-page' },
    { path: 'entries/{id}', element: 'messaging-entry-page' },
  ],
  openers: [{ kind: 'entry', element: 'messaging-entry-view' }],
  badges: [{
    route: 'entries',
    permission: 'messaging.read',
    count: async (signal) => (await countUnread(signal)).count,
    on: MESSAGES_CHANGED,
  }],
};
