import { TypeID } from 'typeid-js';
import { TICKET_PAGE, TICKET_QUEUE, TICKET_SEARCH } from '../documents.js';
import type { LoadRequest } from '../load/load.js';
import type { Reading } from '../world.js';
import { postgraphilePage, postgraphileQueue } from '../postgraphile/documents.js';
import { CONNECTIONS, type Material, type Way, type Work } from './work.js';

export const publicId = (prefix: string, uuid: string): string => TypeID.fromUUID(prefix, uuid).toString();

/** The ticket page of agents: every way there is. */
export async function ticketPage({ world, tokens }: Material): Promise<Work> {
  const readings = world.agentsReadings;
  const usual = (ticketId: string) => ({ query: TICKET_PAGE, variables: { id: ticketId } });
  return {
    name: 'ticket',
    title: 'Ticket with its relations and last 10 messages',
    connections: CONNECTIONS,
    isSame: true,
    ways: [
      bareWay(readings.map(({ ticketId }) => ({ path: '/ticket', body: { id: ticketId, internal: true } }))),
      stewardWay(await stewardPages(readings, { world, tokens })),
      usualWay(graphql(readings.map(({ ticketId }) => usual(ticketId)))),
      postgraphileWay(readings.map(({ ticketId }) => postgraphilePage(ticketId))),
    ],
  };
}

/** The ticket page of agents and customers in turn, each with a token of his own; a customer sees no notes. */
export async function mixedPages({ world, tokens }: Material): Promise<Work> {
  const readings = world.agentsReadings.flatMap((reading, at) => [reading, world.customersReadings[at] ?? reading]);
  const bare = readings.map(({ person, ticketId }) => ({
    path: '/ticket',
    body: { id: ticketId, internal: person.customerId === null },
  }));
  return {
    name: 'mixed',
    title: 'The same, asked by agents and by people of customers in turn',
    connections: CONNECTIONS,
    isSame: true,
    ways: [bareWay(bare), stewardWay(await stewardPages(readings, { world, tokens }))],
  };
}

export async function ticketQueue(material: Material): Promise<Work> {
  const { agents } = material.world;
  const body = { query: TICKET_QUEUE, variables: { first: 20 } };
  return {
    name: 'queue',
    title: 'Agent’s queue of 20',
    connections: CONNECTIONS,
    isSame: true,
    ways: [
      bareWay(agents.map(({ userId }) => ({ path: '/queue', body: { agentId: userId, first: 20 } }))),
      stewardWay(await stewardQueues(20, material)),
      usualWay(agents.map(({ userId }) => ({ ...graphqlRequest(body), token: userId }))),
      postgraphileWay(agents.map(({ userId }) => postgraphileQueue(userId, 20))),
    ],
  };
}

/** What a row costs on a long page and on a short one. */
export async function longPage(material: Material): Promise<Work> {
  return {
    name: 'page',
    title: 'Agent’s queue, a page of 100 beside a page of 20',
    connections: CONNECTIONS,
    isSame: false,
    ways: [
      { label: 'page of 20', variant: 'steward', requests: await stewardQueues(20, material) },
      { label: 'page of 100', variant: 'steward', requests: await stewardQueues(100, material) },
    ],
  };
}

/** Words in a third of all messages, in one message of twenty thousand, and in none. */
export async function search({ world, tokens }: Material): Promise<Work> {
  const [agent] = world.agents;
  const token = agent ? await tokens.of(agent) : '';
  const way = (label: string, words: readonly string[]): Way => ({
    label,
    variant: 'steward',
    requests: words.map((text) => ({ ...graphqlRequest({ query: TICKET_SEARCH, variables: { text } }), token })),
  });
  return {
    name: 'search',
    title: 'Search, first 20 hits, one client at a time',
    connections: 1,
    isSame: false,
    ways: [
      way('common words', ['печать счёта', 'ошибка', 'error', 'обновление']),
      way('rare words', ['палеонтология', 'xylophone', 'катамаран', 'zx00000012345']),
      way('absent words', ['гиппопотам', 'rhinoceros', 'звездочёт']),
    ],
  };
}

function bareWay(requests: readonly LoadRequest[]): Way {
  return { label: 'bare', variant: 'bare', requests };
}

function stewardWay(requests: readonly LoadRequest[]): Way {
  return { label: 'Steward', variant: 'steward', requests };
}

function usualWay(requests: readonly LoadRequest[]): Way {
  return { label: 'usual', variant: 'usual', requests };
}

function postgraphileWay(bodies: readonly unknown[]): Way {
  return { label: 'PostGraphile', variant: 'postgraphile', requests: graphql(bodies) };
}

function stewardPages(readings: readonly Reading[], { tokens }: Material): Promise<LoadRequest[]> {
  return Promise.all(
    readings.map(async ({ person, ticketId }) => ({
      ...graphqlRequest({ query: TICKET_PAGE, variables: { id: publicId('ticket', ticketId) } }),
      token: await tokens.of(person),
    })),
  );
}

function stewardQueues(first: number, { world, tokens }: Material): Promise<LoadRequest[]> {
  return Promise.all(
    world.agents.map(async (agent) => ({
      ...graphqlRequest({ query: TICKET_QUEUE, variables: { first } }),
      token: await tokens.of(agent),
    })),
  );
}

export function graphqlRequest(body: unknown): LoadRequest {
  return { path: '/graphql', body };
}

function graphql(bodies: readonly unknown[]): LoadRequest[] {
  return bodies.map(graphqlRequest);
}
