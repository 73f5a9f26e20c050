// Puts what nest build has made, and its libraries, into a few files: loading 3,400 was most of the start (0030).
import { build } from 'rolldown';

/** What libraries could use and we do not have, and what is a program of the machine. */
const LEFT_OUT = [
  '@node-rs/argon2',
  /^@apollo\/(gateway|subgraph)$/,
  '@as-integrations/express5',
  /^@fastify\/(multipart|static|view)$/,
  /^@nestjs\/(microservices|platform-express|websockets)(\/|$)/,
  'pg-native',
  'ts-morph',
  'typescript',
];

/** Shows the bundler what a library of Nest asks for in a hidden way; otherwise it would get copies of its own. */
const plainRequires = {
  name: 'plain-requires',
  transform: {
    filter: { id: /@nestjs\/mapped-types/, code: 'createRequire(import.meta.url)' },
    handler: (code) => ({ code: code.replace('const require = createRequire(import.meta.url);', ''), map: null }),
  },
};

await build({
  input: { main: 'dist/main.js', cli: 'dist/cli.js', watchdog: 'dist/database/embedded/watchdog.js' },
  platform: 'node',
  external: LEFT_OUT,
  plugins: [plainRequires],
  onLog(level, { message }) {
    if (level === 'warn') throw new Error(message);
  },
  output: {
    // As deep as the modules of dist, so that their ways to migrations/ and samples/ stay true.
    dir: 'dist/bundle',
    format: 'esm',
    chunkFileNames: '[name].js',
    // The schema, the tables and Nest know classes by their names.
    keepNames: true,
    // One letter that Latin-1 lacks doubles what a file takes in memory.
    charset: 'ascii',
    comments: false,
  },
});
