export type { DatabaseUrls } from './provision.js';

/** Injection token of the URLs under which the program works with PostgreSQL. */
export const DATABASE_URLS = Symbol('DatabaseUrls');
