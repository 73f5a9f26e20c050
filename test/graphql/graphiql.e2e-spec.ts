import { useApp } from '../support/use-app.js';

const app = useApp({ NODE_ENV: 'development' });
const get = (url: string) => app.nest.inject({ method: 'GET', url });

it('is served in development, of parts of this server only', async () => {
  const { statusCode, headers, body } = await get('/graphiql');
  expect({ statusCode, type: headers['content-type'] }).toEqual({ statusCode: 200, type: 'text/html; charset=utf-8' });
  expect(body).not.toMatch(/https?:|\/\//);
  expect(headers['content-security-policy']).toMatch(/^default-src 'self';/);
  expect(headers['content-security-policy']).not.toMatch(/https?:/);
  const parts = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url ?? '');
  expect(parts).toHaveLength(5);
  for (const url of parts) {
    const part = await get(url);
    expect({ url, status: part.statusCode, isWhole: part.body.length > 100 }).toEqual({
      url,
      status: 200,
      isWhole: true,
    });
    expect(part.headers['content-type']).toMatch(url.endsWith('.css') ? /^text\/css/ : /^text\/javascript/);
    if (url.endsWith('.css')) expect(part.body).not.toMatch(/@import|url\(["']?https?:/);
  }
});
