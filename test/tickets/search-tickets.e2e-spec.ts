import { toPublicId } from '../../src/shared/ids.js';
import { aPartner } from '../builders/a-partner.js';
import { aTicket } from '../builders/a-ticket.js';
import { ask as askDatabase } from '../database/support/ask.js';
import { ask, type Asker } from '../support/ask.js';
import { type Cast, command, given } from '../support/given.js';
import { useApp } from '../support/use-app.js';

const SEARCH = /* GraphQL */ `
  query ($text: String!, $first: Int, $after: String) {
    searchTickets(text: $text, first: $first, after: $after) {
      edges {
        cursor
        node {
          ticket {
            id
            title
            availableCommands
          }
        }
      }
      nodes {
        snippet
        ticket {
          id
          customer {
            name
          }
        }
      }
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`;

describe('searching tickets', () => {
  const app = useApp();
  let cast: Cast;

  beforeEach(async () => {
    cast = await given(app).aCast();
  });

  const search = async (asker: Asker, text: string, page: object = {}) => {
    const answer = await ask(app, asker, SEARCH, { text, ...page });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.searchTickets;
  };
  const found = async (asker: Asker, text: string): Promise<string[]> =>
    (await search(asker, text)).nodes.map(({ ticket }: { ticket: { id: string } }) => ticket.id);
  const make = (title: string, text = 'Прошу помочь.') =>
    aTicket(app, cast.customer.user, cast.product, { title, text });

  it('knows Russian and English word forms, in titles and in messages', async () => {
    const report = await make('Не строится отчёт', 'Пустая страница.');
    const export_ = await make('Выгрузка', 'The exporting of customers fails with an error.');
    expect(await found(cast.agent, 'отчёты')).toEqual([report.id]);
    expect(await found(cast.agent, 'ОТЧЁТА')).toEqual([report.id]);
    expect(await found(cast.agent, 'export')).toEqual([export_.id]);
    expect(await found(cast.agent, 'errors customer')).toEqual([export_.id]);
    expect(await found(cast.agent, 'небывальщина')).toEqual([]);
    expect(await found(cast.agent, report.number.toLowerCase())).toEqual([report.id]);
    expect(await found(cast.agent, 'страница OR выгрузка')).toEqual([export_.id, report.id]);
  });

  it('shows where the words stand, with everything else escaped', async () => {
    await make('Ошибка', 'Пишет <img src=x onerror=alert(1)> отчёт <script>alert(2)</script> & всё');
    const { nodes } = await search(cast.agent, 'отчёты');
    expect(nodes[0].snippet).toContain('<mark>отчёт</mark>');
    expect(nodes[0].snippet).toContain('&lt;');
    expect(nodes[0].snippet).not.toMatch(/<(?!\/?mark>)/);
    const titled = await make('Сломался календарь');
    const inTitle = await search(cast.agent, 'календари');
    expect(inTitle.nodes).toEqual([
      { snippet: 'Сломался <mark>календарь</mark>', ticket: { id: titled.id, customer: { name: cast.customer.name } } },
    ]);
  });

  it('never leads a customer or partner to an internal note, nor shows one (INV-09)', async () => {
    const ticket = await make('Вопрос', 'Обычный текст.');
    await command(app, cast.agent, 'ticketNote', ticket, { text: 'Подозреваем саботаж, обычный текст' });
    expect(await found(cast.agent, 'саботаж')).toEqual([ticket.id]);
    for (const outsider of [cast.customer.user, cast.customer.administrator, await aPartner(app, cast.vendor)]) {
      expect(await found(outsider, 'саботаж')).toEqual([]);
      const { nodes } = await search(outsider, 'обычные');
      expect(nodes).toHaveLength(1);
      expect(nodes[0].snippet).not.toMatch(/саботаж|Подозреваем/);
    }
  });

  it('goes through what was found page by page, newest first', async () => {
    const made = [];
    for (let n = 0; n < 5; n++) made.push((await make(`Принтер ${n}`)).id);
    const seen: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const page: {
        edges: { node: { ticket: { id: string } } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      } = await search(cast.agent, 'принтеры', { first: 2, after });
      seen.push(...page.edges.map(({ node }) => node.ticket.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      pages += 1;
    } while (after !== null);
    expect(seen).toEqual(made.reverse());
    expect(pages).toBe(3);
    const first = await search(cast.agent, 'принтеры', { first: 2 });
    expect(first.totalCount).toBe(5);
    const foreign = await ask(app, cast.agent, SEARCH, { text: 'выгрузка', after: first.pageInfo.endCursor });
    expect(foreign.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('finds what is old by the index of words, where the newest do not have it', async () => {
    const old = await make('Старый телескоп');
    await fill(cast, 2_100);
    expect(await found(cast.agent, 'телескопы')).toEqual([old.id]);
    expect(await found(cast.agent, old.number)).toEqual([old.id]);
    expect(await found(cast.customer.user, 'телескопы')).toEqual([old.id]);
    expect(await found((await given(app).aCast()).agent, 'телескопы')).toEqual([]);
    const common = await search(cast.agent, 'заполнение');
    expect(common.nodes).toHaveLength(25);
    expect(common.totalCount).toBe(2_100);
  });

  it('finds the same, whether or not PostgreSQL knows which words are common', async () => {
    const buoys: string[] = [];
    for (let n = 0; n < 3; n++) buoys.push((await make(`Маяк и буй ${n}`)).id);
    await fill(cast, 1_100, 'Маяк', 'a');
    await fill(cast, 300, 'Пусто', 'b');
    const newestBeacons = [1100, 1099, 1098, 1097].map((n) =>
      toPublicId('ticket', `aaaaaaaa-0000-7000-8000-00000000${n}`),
    );
    const look = async () => {
      const first = await search(cast.agent, 'маяки', { first: 2 });
      const second = await search(cast.agent, 'маяки', { first: 2, after: first.pageInfo.endCursor });
      expect(first.totalCount).toBe(1_103);
      expect([...first.nodes, ...second.nodes].map(({ ticket }) => ticket.id)).toEqual(newestBeacons);
      expect(await found(cast.agent, 'буй')).toEqual(buoys.toReversed());
    };
    await look();
    await askDatabase(app.urls.owner, 'analyze ticket, message');
    await look();
    await fill(cast, 2_100, 'Порожний', 'c');
    await look();
  });

  it.each(['x', ' y ', 'z'.repeat(201)])('refuses the text "%s"', async (text) => {
    const answer = await ask(app, cast.agent, SEARCH, { text });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  /** Many tickets at once, set-based: newer than all that are there. */
  async function fill({ vendor, customer }: Cast, count: number, title = 'Заполнение', age = 'f'): Promise<void> {
    await askDatabase(
      app.urls.owner,
      `insert into ticket (id, vendor_id, number, kind, status, status_category, title, customer_id, requester_id, origin,
         support_tier, urgency, priority, language, restricted, tags, received_at, created_at, updated_at, reopen_count,
         message_seq, event_seq, version)
       select ('${age.padEnd(8, age.slice(-1))}-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '${vendor.vendorId}', '${age}-' || n, 'OTHER', 'NEW', 'OPEN',
         '${title} ' || n, '${customer.customerId}', '${customer.user.contactId}', 'PORTAL', 'L1', 'LOW', 'P4', 'ru', false, '{}',
         now(), now(), now(), 0, 0, 0, 1
       from generate_series(1, ${count}) n`,
    );
  }
});
