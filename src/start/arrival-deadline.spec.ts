import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { installArrivalDeadline } from './arrival-deadline.js';

describe('a request that does not arrive', () => {
  let server: FastifyInstance;
  beforeAll(async () => {
    server = fastify();
    installArrivalDeadline(server, 50);
    server.addContentTypeParser('*', (_request, body, done) => done(null, body));
    server.post('/word', async ({ raw }) => (await raw.toArray()).join(''));
    server.post('/file', { config: { arrivesSlowly: true } }, async ({ raw }) => (await raw.toArray()).join(''));
    await server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => server.close());

  const send = (path: string, later?: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port } = server.server.address() as AddressInfo;
      const options = { port, path, method: 'POST', headers: { 'content-length': '8', 'content-type': 'text/x' } };
      const sent = request(options, (answer) => void answer.toArray().then((parts) => resolve(parts.join(''))));
      sent.on('error', reject).write('half');
      if (later) setTimeout(() => sent.end(later), 150);
    });

  it('is ended in time', async () => {
    await expect(send('/word')).rejects.toThrow(/hang up|ECONNRESET/);
  });

  it('is waited for where it is a file', async () => {
    expect(await send('/file', 'half')).toBe('halfhalf');
  });
});
