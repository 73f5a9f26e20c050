import { Args, ID, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { EmployeeType } from '../graphql/employee.type.js';
import { AbsenceConnection, AbsenceListArgs, AbsenceType, WorkScheduleType } from '../graphql/schedule.type.js';
import { AbsenceDecisionsService } from './absence-decisions.service.js';
import {
  AbsenceApproveInput,
  AbsenceCancelInput,
  AbsenceEnterInput,
  AbsenceRejectInput,
  AbsenceRequestInput,
} from './absences.inputs.js';
import { AbsencesService } from './absences.service.js';

@ObjectType()
class AbsenceRequestPayload extends payloadOf('absence', () => AbsenceType) {}

@ObjectType()
class AbsenceEnterPayload extends payloadOf('absence', () => AbsenceType) {}

@ObjectType()
class AbsenceApprovePayload extends payloadOf('absence', () => AbsenceType) {}

@ObjectType()
class AbsenceRejectPayload extends payloadOf('absence', () => AbsenceType) {}

@ObjectType()
class AbsenceCancelPayload extends payloadOf('absence', () => AbsenceType) {}

@Resolver()
export class AbsencesResolver {
  constructor(
    private readonly service: AbsencesService,
    private readonly decisions: AbsenceDecisionsService,
  ) {}

  @Query(() => AbsenceType, { nullable: true, description: 'An absence; null when there is none that you may see.' })
  @Allow(Permission.READ_EMPLOYEES)
  absence(
    @Args('id', { type: () => ID, description: '`absence_…`' }) _id: string,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Query(() => AbsenceConnection, { description: 'Absences that you may see, by first day unless told.' })
  @Allow(Permission.READ_EMPLOYEES)
  absences(@Args({ type: () => AbsenceListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Mutation(() => AbsenceRequestPayload, { description: 'Asks for days off, or tells an illness.' })
  @Allow(Permission.REQUEST_ABSENCES)
  absenceRequest(
    @Args('input') input: AbsenceRequestInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('absence', () => this.service.request(actor, input), selection);
  }

  @Mutation(() => AbsenceEnterPayload, {
    description: 'Enters that somebody will not be there; his shifts of that time are put on the re-plan list.',
  })
  @Allow(Permission.DECIDE_ABSENCES)
  absenceEnter(
    @Args('input') input: AbsenceEnterInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('absence', () => this.service.enter(actor, input), selection);
  }

  @Mutation(() => AbsenceApprovePayload, {
    description: 'Grants an absence; never one’s own. Shifts of that time are put on the re-plan list.',
  })
  @Allow(Permission.DECIDE_ABSENCES)
  absenceApprove(
    @Args('input') input: AbsenceApproveInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('absence', () => this.decisions.approve(actor, input), selection);
  }

  @Mutation(() => AbsenceRejectPayload, { description: 'Does not grant an absence.' })
  @Allow(Permission.DECIDE_ABSENCES)
  absenceReject(
    @Args('input') input: AbsenceRejectInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('absence', () => this.decisions.reject(actor, input), selection);
  }

  @Mutation(() => AbsenceCancelPayload, { description: 'Takes an absence back.' })
  @Allow(Permission.REQUEST_ABSENCES)
  absenceCancel(
    @Args('input') input: AbsenceCancelInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('absence', () => this.decisions.cancel(actor, input), selection);
  }
}

/** What the planning adds to a person. */
@Resolver(() => EmployeeType)
export class EmployeePlanningResolver {
  @ResolveField(() => [WorkScheduleType], { description: 'Hours of work by day, the first ones first; at most 100.' })
  schedules(@ReadSelection() selection: Selection) {
    return selection.value();
  }

  @ResolveField(() => AbsenceConnection, { description: 'Absences that you may see, by first day unless told.' })
  absences(@Args({ type: () => AbsenceListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.value();
  }
}
