/**
 * Exactly what a worker registers. The default export runs every workflow type that has no export of its own: each procedure. So no procedure may be
 * called as one of these.
 */
export { host as default } from './host';
export { periodic } from './periodic';
