// What the administration brings to the pages.
import { addStyles } from 'kontor/element.js';
import { can } from 'kontor/session.js';
import './audit-page.js';
import { countDeliveries } from './calls.js';
import { DELIVERIES } from './events-page.js';
import './privacy-page.js';

addStyles('admin.css', import.meta.url);

export default {
  routes: [
    { path: 'admin/events', element: 'admin-events-page' },
    { path: 'admin/audit', element: 'admin-audit-page' },
    { path: 'admin/privacy', element: 'admin-privacy-page' },
  ],
  badges: [{
    route: 'admin/events',
    permission: 'kernel.events',
    count: async (signal) => (can('kernel.events') ? (await countDeliveries(signal)).dead : 0),
    on: DELIVERIES,
  }],
};
