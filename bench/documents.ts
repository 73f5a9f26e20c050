/** A ticket with what it refers to and its last ten messages. */
export const TICKET_PAGE = `query TicketPage($id: ID!) {
  ticket(id: $id) {
    id number title status priority kind urgency impact origin tags receivedAt updatedAt firstResponseAt resolvedAt
    customer { id name }
    requester { id name email }
    agreement { id number }
    product { id name }
    module { id code }
    serviceOffering { id code }
    assignee { id name }
    messages(last: 10) {
      nodes { id kind visibility channel bodyText occurredAt author { name } contact { id name } }
    }
  }
}`;

/** What an agent has to do next. */
export const TICKET_QUEUE = `query TicketQueue($first: Int!) {
  ticketQueue(first: $first) {
    nodes {
      id number title status priority kind receivedAt awaitingReplySince
      customer { id name }
      requester { id name }
      product { id name }
      assignee { id name }
    }
    pageInfo { hasNextPage }
  }
}`;

export const TICKET_SEARCH = `query TicketSearch($text: String!) {
  searchTickets(text: $text, first: 20) {
    nodes { snippet ticket { id number title status customer { id name } } }
    pageInfo { hasNextPage }
  }
}`;

export const TICKET_CREATE = `mutation TicketCreate($input: TicketCreateInput!) {
  ticketCreate(input: $input) { ticket { id number title status priority } userErrors { code } }
}`;

/** People by skills, with the level of each in each. */
export const SKILL_MATRIX = `query SkillMatrix {
  skillMatrix {
    on
    columns { skill { code name { ru en } } proficientCount }
    rows { employee { name } levels }
  }
}`;

/** Who is missing on duty, and when. */
export const COVERAGE = `query Coverage($productId: ID!, $from: DateTime!, $to: DateTime!) {
  rotaCoverage(productId: $productId, from: $from, to: $to) { numerator denominator value gaps { startsAt endsAt seconds } }
}`;

/** The first answer of a server that has just started, to somebody who signs in. */
export const SIGN_IN = {
  path: '/graphql',
  body: {
    query: `mutation ($input: SignInInput!) { signIn(input: $input) { user { id } userErrors { code } } }`,
    variables: { input: { email: 'agent1@volume.example', password: 'steward-sample-1' } },
  },
};
