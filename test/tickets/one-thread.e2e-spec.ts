import { aCustomer } from '../builders/a-customer.js';
import { ask } from '../support/ask.js';
import { attempt, command, given, readTicket } from '../support/given.js';
import { useApp } from '../support/use-app.js';

const QUEUE = `{ ticketQueue(first: 10) { nodes { id number priority status availableCommands } } }`;

const REPORT = /* GraphQL */ `
  mutation ($input: TicketCreateInput!) {
    ticketCreate(input: $input) {
      ticket {
        id
        number
        status
        kind
        priority
        urgency
        origin
        customer {
          id
        }
        requester {
          id
        }
        messageCount
      }
      userErrors {
        code
        path
      }
    }
  }
`;

const LOG_CALL = /* GraphQL */ `
  mutation ($input: TicketLogCallInput!) {
    ticketLogCall(input: $input) {
      ticket {
        id
        origin
        priority
        receivedAt
        firstResponseAt
        customer {
          id
        }
        messages {
          nodes {
            kind
            channel
            call {
              outcome
              phone
              answeredAt
            }
          }
        }
      }
      advice {
        ru
        en
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`;

describe('one thread from a report to its end', () => {
  const app = useApp();

  it('leads from the report of an administrator to his confirmation, and nobody else sees it', async () => {
    app.clock.set('2026-11-07T02:00:00Z');
    const { vendor, product, customer, agent } = await given(app).aCast();
    const stranger = await aCustomer(app, vendor, { name: 'ООО «Василёк»' });
    const other = await given(app).aCast();

    const input = {
      productId: product.id,
      kind: 'INCIDENT',
      title: 'Система не запускается',
      text: 'С двух часов ночи система не запускается, вся работа стоит.',
      impact: 'ORGANIZATION',
      urgency: 'CRITICAL',
    };
    const reported = await ask(app, customer.administrator, REPORT, { input });
    expect(reported.errors).toBeUndefined();
    expect(reported.data.ticketCreate.userErrors).toEqual([]);
    const { ticket } = reported.data.ticketCreate;
    expect(ticket).toMatchObject({
      number: 'T-2026-000001',
      status: 'NEW',
      kind: 'INCIDENT',
      priority: 'P1',
      origin: 'PORTAL',
      customer: { id: customer.id },
      requester: { id: customer.administrator.id },
      messageCount: 1,
    });

    const queue = await ask(app, agent, QUEUE);
    expect(queue.data.ticketQueue.nodes).toEqual([expect.objectContaining({ id: ticket.id, priority: 'P1' })]);
    expect(queue.data.ticketQueue.nodes[0].availableCommands).toContain('ACCEPT');

    app.clock.advance(600);
    await command(app, agent, 'ticketAccept', ticket, { assignToMe: true });
    await command(app, agent, 'ticketReply', ticket, { message: 'Приняли в работу.' });
    await command(app, agent, 'ticketNote', ticket, { text: 'Похоже на прошлую аварию.' });
    await command(app, agent, 'ticketAskCustomer', ticket, { message: 'Какая версия установлена?' });
    await command(app, customer.administrator, 'ticketReply', ticket, { message: 'Версия 4.2.0.' });
    await command(app, agent, 'ticketStartWork', ticket);
    const solution = { method: 'CONFIGURED', summary: 'Исправлен путь', message: 'Путь исправлен, проверьте.' };
    await command(app, agent, 'ticketResolve', ticket, solution);
    await command(app, customer.administrator, 'ticketConfirm', ticket);

    const read = await readTicket(
      app,
      agent,
      ticket,
      `status acknowledgedAt firstResponseAt resolutionMethod version awaitingReplySince
       assignee { id } messages { totalCount nodes { kind visibility } }
       events { nodes { from to event actorKind } } availableCommands`,
    );
    expect(read).toMatchObject({
      status: 'CLOSED',
      acknowledgedAt: '2026-11-07T02:10:00.000Z',
      firstResponseAt: '2026-11-07T02:10:00.000Z',
      resolutionMethod: 'CONFIGURED',
      awaitingReplySince: null,
      messages: { totalCount: 6 },
      availableCommands: [],
    });
    expect((read['events'] as { nodes: { event: string }[] }).nodes.map(({ event }) => event)).toEqual([
      'create',
      'accept',
      'askCustomer',
      'customerReplied',
      'startWork',
      'resolve',
      'confirm',
    ]);
    for (const nobody of [stranger.administrator, other.agent, other.manager, other.customer.administrator]) {
      expect(await readTicket(app, nobody, ticket, 'id')).toBeNull();
      expect(await attempt(app, nobody, 'ticketReply', ticket, { message: 'Можно?' })).toMatchObject([
        { code: 'NOT_FOUND' },
      ]);
    }
  });

  it('begins with a telephone call of another customer as well, which is answered at once', async () => {
    app.clock.set('2026-11-07T02:05:00Z');
    const { product, customer, agent } = await given(app).aCast();
    const input = {
      productId: product.id,
      requesterId: customer.administrator.id,
      phone: '+74953089283',
      kind: 'INCIDENT',
      title: 'Система не запускается',
      text: 'Звонит администратор: вся работа стоит.',
      impact: 'ORGANIZATION',
      urgency: 'CRITICAL',
      call: { outcome: 'REACHED', startedAt: '2026-11-07T02:00:00Z', answeredAt: '2026-11-07T02:00:20Z' },
    };
    const answer = await ask(app, agent, LOG_CALL, { input });
    expect(answer.data.ticketLogCall.userErrors).toEqual([]);
    expect(answer.data.ticketLogCall).toMatchObject({
      advice: null,
      ticket: {
        origin: 'PHONE',
        priority: 'P1',
        receivedAt: '2026-11-07T02:00:00.000Z',
        firstResponseAt: '2026-11-07T02:00:20.000Z',
        customer: { id: customer.id },
        messages: {
          nodes: [{ kind: 'CUSTOMER', channel: 'PHONE', call: { outcome: 'REACHED', phone: '+74953089283' } }],
        },
      },
    });
  });
});
