import { TICKET_CREATE } from '../documents.js';
import { graphqlRequest, publicId } from './reads.js';
import { CONNECTIONS, type Material, type Work } from './work.js';

/** A ticket by an agent, with message, participant, status event, domain event and three events of audit. */
export async function createTickets({ world, tokens }: Material): Promise<Work> {
  const orders = world.wishes.map((wish, at) => ({ wish, agent: world.agents[at % world.agents.length] }));
  const steward = orders.map(async ({ wish, agent }) => {
    const productId = publicId('product', wish.productId);
    const input = { ...wish, productId, requesterId: publicId('contact', wish.requesterId) };
    const request = graphqlRequest({ query: TICKET_CREATE, variables: { input } });
    return { ...request, token: agent ? await tokens.of(agent) : '' };
  });
  const usual = orders.map(({ wish, agent }) => {
    return { ...graphqlRequest({ query: TICKET_CREATE, variables: { input: wish } }), token: agent?.userId ?? '' };
  });
  const bare = orders.map(({ wish, agent }) => ({ path: '/create', body: { agentId: agent?.userId, wish } }));
  return {
    name: 'create',
    title: 'Create a ticket, with audit and event',
    connections: CONNECTIONS,
    isSame: false,
    ways: [
      { label: 'bare', variant: 'bare', requests: bare },
      { label: 'Steward', variant: 'steward', requests: await Promise.all(steward) },
      { label: 'usual', variant: 'usual', requests: usual },
    ],
  };
}
