import { buildSchema, type GraphQLSchema } from 'graphql';
import { DataSource } from 'typeorm';
import { one, many, part, value } from '../../src/reading/fields.js';
import { trusted } from '../../src/reading/sql.js';
import { findView, type View } from '../../src/reading/view.js';
import { useApp } from '../support/use-app.js';
import { schemaOf } from './support/schema.js';
import * as faults from './support/schema-faults.js';
import { isBounded, viewFaults } from './support/view-faults.js';

const FLAWED = buildSchema(/* GraphQL */ `
  type Query {
    "Described."
    tickets(first: Int): TicketConnection!
  }
  type Mutation {
    "Described."
    ticketResolve(ticketId: String!): Ticket!
    "Described."
    ticketAssign(input: TicketAssignInput!): TicketAssignPayload!
  }
  input TicketAssignInput {
    ticketId: ID!
    colour: String
  }
  type TicketAssignPayload {
    ticket: Ticket
    userErrors: [UserError!]!
  }
  type UserError {
    code: String!
  }
  type Ticket {
    id: ID!
    version: Int!
    messages: [Message!]!
    weight: Int!
    dueAt: String
    status: TicketStatus!
  }
  type Message {
    id: ID!
  }
  enum TicketStatus {
    New
    OLD
  }
  type TicketConnection {
    nodes: [Ticket!]!
  }
`);

describe('the schema', () => {
  const app = useApp();
  const schema = (): GraphQLSchema => schemaOf(app);

  describe('opens every root field to somebody', () => {
    it('and tells of one that is forgotten', () => {
      expect(faults.unguarded(FLAWED)).toContain('Query.tickets');
    });
    it('as it is', () => expect(faults.unguarded(schema())).toEqual([]));
  });

  describe('describes whatever its name does not say', () => {
    it('and tells of what is not described', () => {
      const found = faults.undescribed(FLAWED);
      expect(found).toEqual(
        expect.arrayContaining([
          'Ticket',
          'Ticket.weight',
          'Ticket.dueAt',
          'TicketAssignInput.colour',
          'TicketStatus: none of its values',
          'Query.tickets(first)',
        ]),
      );
      expect(found).not.toEqual(expect.arrayContaining(['Ticket.id']));
      expect(found).not.toEqual(expect.arrayContaining(['Ticket.status']));
    });
    it('as it is', () => expect(faults.undescribed(schema())).toEqual([]));
  });

  describe('has mutations of one form', () => {
    it('and tells of another form', () => expect(faults.misshapenMutations(FLAWED)).toEqual(['ticketResolve']));
    it('as it is', () => expect(faults.misshapenMutations(schema())).toEqual([]));
  });

  describe('has connections of Relay’s form', () => {
    it('and tells of another form', () => expect(faults.misshapenConnections(FLAWED)).toEqual(['TicketConnection']));
    it('as it is', () => expect(faults.misshapenConnections(schema())).toEqual([]));
  });

  describe('bounds its lists', () => {
    it('and tells of one without a bound', () => {
      expect(faults.unboundedLists(FLAWED, isBounded)).toEqual(['Ticket.messages']);
    });
    it('as it is', () => expect(faults.unboundedLists(schema(), isBounded)).toEqual([]));
  });

  describe('writes enum values in upper case, the same outside and inside', () => {
    it('and tells of another spelling', () =>
      expect(faults.misspelledEnumValues(FLAWED)).toEqual(['TicketStatus.New']));
    it('as it is', () => expect(faults.misspelledEnumValues(schema())).toEqual([]));
  });

  describe('takes ids as ids', () => {
    it('and tells of one taken as text', () => {
      expect(faults.untypedIds(FLAWED)).toEqual(['Mutation.ticketResolve(ticketId)']);
    });
    it('as it is', () => expect(faults.untypedIds(schema())).toEqual([]));
  });

  describe('lets commands be sent twice, and name the version they have seen', () => {
    it('and tells of one that cannot', () => {
      const missing = ['TicketAssignInput.idempotencyKey', 'TicketAssignInput.expectedVersion'];
      expect(faults.uncertainInputs(FLAWED)).toEqual(missing);
    });
    it('as it is', () => expect(faults.uncertainInputs(schema())).toEqual([]));
  });

  describe('shows of rows only what their views can give', () => {
    const found = (change: Partial<View>): string[] => {
      const flawed = { ...(findView('User') as View), ...change };
      return viewFaults(schema(), app.nest.get(DataSource, { strict: false }), [flawed]);
    };

    it.each<[string, Partial<View>, string]>([
      ['a field that is not backed', { entity: findEntity('ApiToken') }, 'User.email: neither a column nor declared'],
      [
        'a field that is not shown',
        { fields: new Map([['moods', value(() => trusted('1'))]]) },
        'User.moods: not in the schema',
      ],
      [
        'an edge that leads elsewhere',
        { fields: new Map([['status', one('ApiToken', 'tokenId')]]) },
        'User.status: no column tokenId',
      ],
      [
        'a list that is none',
        { fields: new Map([['name', many('ApiToken', { by: 'createdById', order: [] })]]) },
        'User.name: is not a list of ApiToken',
      ],
      [
        'an order that loses rows',
        {
          list: {
            orders: { NAME: { by: 'customerId' } },
            defaultOrder: { field: 'NAME', direction: 'ASC' },
            filters: {},
          },
        },
        'User: the order NAME loses rows without customerId',
      ],
      [
        'a filter that is not declared',
        { list: { orders: {}, defaultOrder: { field: 'NAME', direction: 'ASC' }, filters: {} } },
        'User: cannot be filtered by email',
      ],
    ])('and tells of %s', (_, change, fault) => {
      expect(found(change)).toContain(fault);
    });

    it('and tells of an object with a missing part', () => {
      const userErrors = part(() => ({ code: trusted('1') }));
      const flawed = {
        ...(findView('User') as View),
        type: 'UserCreatePayload',
        fields: new Map([['userErrors', userErrors]]),
      };
      const found = viewFaults(schema(), app.nest.get(DataSource, { strict: false }), [flawed]);
      expect(found).toContain('UserCreatePayload.userErrors: has no message');
    });

    it('as it is', () => expect(viewFaults(schema(), app.nest.get(DataSource, { strict: false }))).toEqual([]));
  });
});

function findEntity(type: string): View['entity'] {
  return (findView(type) as View).entity;
}
