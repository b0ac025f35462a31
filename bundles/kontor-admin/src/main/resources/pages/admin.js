// What the administration brings to the pages.
import { addStyles } from 'kontor/element.js';
import { can } from 'kontor/session.js';
import { countDeliveries } from './calls.js';
import { DELIVERIES } from './events-page.js';

addStyles('admin.css', import.meta.url);

export default {
  routes: [{ path: 'admin/events', element: 'admin-events-page' }],
  badges: [{
    route: 'admin/events',
    permission: 'kernel.events',
    count: async (signal) => (can('kernel.events') ? (await countDeliveries(signal)).dead : 0),
    on: DELIVERIES,
  }],
};
