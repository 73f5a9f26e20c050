import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { createTicket, type TicketWish } from './bare-create.js';
import { TICKET_PAGE, TICKET_QUEUE } from './bare-statements.js';

/**
 * The limit: Node's own HTTP server and pg, one prepared statement that returns the finished JSON. It knows nobody, limits
 * nothing and sends ids as they lie in the tables.
 */
const { DATABASE_URL: connectionString = '', VENDOR_ID: vendorId = '' } = process.env;
// More connections for reading than Steward has: nothing waits here to leave together. They see the vendor that
// audit_append asks for.
const options = `-c app.vendor_id=${vendorId} -c timezone=UTC`;
const reading = new pg.Pool({ connectionString, max: 4, options });
const writing = new pg.Pool({ connectionString, max: 8, options });

async function read(name: string, text: string, values: unknown[]): Promise<string> {
  const { rows } = await reading.query<{ json: string }>({ name, text, values });
  return `{"data":${rows[0]?.json ?? 'null'}}`;
}

type Order = Record<string, unknown> & { agentId: string; wish: TicketWish };

const routes: Readonly<Record<string, (order: Order) => Promise<string>>> = {
  '/ticket': ({ id, internal }) => read('ticket', TICKET_PAGE, [id, internal]),
  '/queue': ({ agentId, first }) => read('queue', TICKET_QUEUE, [vendorId, agentId, first]),
  '/create': ({ agentId, wish }) => createTicket(writing, { vendorId, agentId }, wish),
};

function serve(request: IncomingMessage, response: ServerResponse): void {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const route = routes[request.url ?? ''] ?? (() => Promise.reject(new Error('There is nothing here')));
    route(JSON.parse(Buffer.concat(parts).toString()) as Order).then(
      (text) => answer(response, 200, text),
      (error: unknown) => answer(response, 500, String(error)),
    );
  });
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

const server = createServer(serve).listen(Number(process.env['PORT']), '127.0.0.1');
process.on('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => void Promise.all([reading.end(), writing.end()]).then(() => process.exit()));
});
