import { InputType } from '@nestjs/graphql';
import { TicketCommandInput } from '../graphql/ticket-command.input.js';

@InputType({ description: 'Begins the work on a ticket that is assigned.' })
export class TicketStartWorkInput extends TicketCommandInput {}

@InputType({ description: 'Lays the work aside; the ticket stays open.' })
export class TicketStopWorkInput extends TicketCommandInput {}
