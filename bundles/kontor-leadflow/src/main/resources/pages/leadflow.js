// What the lead flow brings to the pages.
import { addStyles } from 'kontor/element.js';
import './leads-page.js';

addStyles('leadflow.css', import.meta.url);

export default {
  routes: [{ path: 'leads', element: 'leadflow-leads-page', within: ['lead'], hasSearch: true }],
};
