/** Exactly what a worker registers. The default export runs every workflow type that has no export of its own: each procedure. */
export { host as default } from './host';
