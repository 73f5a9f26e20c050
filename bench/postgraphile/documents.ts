/** The same answers in the words of PostGraphile. */
export function postgraphilePage(id: string) {
  return { query: PAGE, variables: { id } };
}

export function postgraphileQueue(agent: string, first: number) {
  return { query: QUEUE, variables: { agent, first } };
}

const PAGE = `query TicketPage($id: UUID!) {
  ticket: ticketByRowId(rowId: $id) {
    id: rowId number title status priority kind urgency impact origin tags receivedAt updatedAt firstResponseAt resolvedAt
    customer: customerByCustomerId { id: rowId name }
    requester: contactByRequesterId { id: rowId name email }
    agreement: maintenanceAgreementByAgreementId { id: rowId number }
    product: productByProductId { id: rowId name }
    module: productModuleByModuleId { id: rowId code }
    serviceOffering: serviceOfferingByServiceOfferingId { id: rowId code }
    assignee: appUserByAssigneeId { id: rowId name }
    messages: messagesByTicketId(last: 10, orderBy: [OCCURRED_AT_ASC, ROW_ID_ASC]) {
      nodes {
        id: rowId kind visibility channel bodyText occurredAt
        author: appUserByAuthorId { name }
        contact: contactByContactId { id: rowId name }
      }
    }
  }
}`;

const QUEUE = `query TicketQueue($agent: UUID!, $first: Int!) {
  ticketQueue: stewardBenchTicketQueue(agent: $agent, first: $first) {
    nodes {
      id: rowId number title status priority kind receivedAt awaitingReplySince
      customer: customerByCustomerId { id: rowId name }
      requester: contactByRequesterId { id: rowId name }
      product: productByProductId { id: rowId name }
      assignee: appUserByAssigneeId { id: rowId name }
    }
    pageInfo { hasNextPage }
  }
}`;
