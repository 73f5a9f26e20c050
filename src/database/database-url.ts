/** The parts of a PostgreSQL URL that decide who comes in where. */
export interface Login {
  user: string;
  password: string;
  database: string;
}

/** @throws when the text is no PostgreSQL URL; the message never holds the text, because it may hold a password */
export function loginOf(url: string): Login {
  const { protocol, username, password, pathname } = parsed(url);
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') throw notAnUrl();
  const user = decodeURIComponent(username);
  return { user, password: decodeURIComponent(password), database: decodeURIComponent(pathname.slice(1)) || user };
}

/** The same server, with other parts of the login. */
export function withLogin(url: string, change: Partial<Login>): string {
  const { user, password, database } = { ...loginOf(url), ...change };
  const changed = parsed(url);
  changed.username = encodeURIComponent(user);
  changed.password = encodeURIComponent(password);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

function parsed(url: string): URL {
  if (!URL.canParse(url)) throw notAnUrl();
  return new URL(url);
}

const notAnUrl = (): Error =>
  new Error('A database URL must look like postgres://user:password@host:5432/database (parts percent-encoded).');
