import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { GRAPHQL_PATH } from './graphql-door.js';

const PATH = '/graphiql';

/** What the page is made of: packages of this installation, nothing from elsewhere. */
const PARTS: Readonly<Record<string, readonly [library: string, file: string]>> = {
  'graphiql.css': ['graphiql', 'graphiql.min.css'],
  'react.js': ['react', 'umd/react.production.min.js'],
  'react-dom.js': ['react-dom', 'umd/react-dom.production.min.js'],
  'graphiql.js': ['graphiql', 'graphiql.min.js'],
};

const START = `
const fetcher = GraphiQL.createFetcher({ url: '${GRAPHQL_PATH}' });
const headers = JSON.stringify({ authorization: 'Bearer …' }, null, 2);
const page = React.createElement(GraphiQL, { fetcher, defaultHeaders: headers, shouldPersistHeaders: true });
ReactDOM.createRoot(document.getElementById('graphiql')).render(page);
`;

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Steward · GraphiQL</title>
    <link rel="stylesheet" href="${PATH}/graphiql.css" />
  </head>
  <body style="margin: 0">
    <div id="graphiql" style="height: 100vh">This takes a moment.</div>
    <script src="${PATH}/react.js"></script>
    <script src="${PATH}/react-dom.js"></script>
    <script src="${PATH}/graphiql.js"></script>
    <script src="${PATH}/start.js"></script>
  </body>
</html>
`;

/** GraphiQL writes styles into its elements and keeps fonts in its style sheet; everything comes from this server. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'";

/** Serves GraphiQL, for development only; its packages are not there where development's are left out. */
export function installGraphiql(server: FastifyInstance): void {
  const { resolve } = createRequire(import.meta.url);
  const script = 'text/javascript; charset=utf-8';
  server.get(PATH, (_, reply) =>
    reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(PAGE),
  );
  server.get(`${PATH}/start.js`, (_, reply) => reply.type(script).send(START));
  for (const [name, [library, file]] of Object.entries(PARTS)) {
    const path = join(dirname(resolve(`${library}/package.json`)), file);
    const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : script;
    server.get(`${PATH}/${name}`, (_, reply) => reply.type(type).send(createReadStream(path)));
  }
}
