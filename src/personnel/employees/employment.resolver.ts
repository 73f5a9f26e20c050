import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { EmployeeType } from '../graphql/employee.type.js';
import { DismissalService } from './dismissal.service.js';
import {
  EmployeeAssignInput,
  EmployeeDeclineInput,
  EmployeeDismissInput,
  EmployeeHireInput,
  EmployeeLimitEmploymentInput,
  EmployeeSendOnLeaveInput,
  EmployeeWelcomeBackInput,
} from './employees.inputs.js';
import { EmploymentService } from './employment.service.js';

@ObjectType()
class EmployeeHirePayload extends payloadOf('employee', () => EmployeeType) {}

@ObjectType()
class EmployeeAssignPayload extends payloadOf('employee', () => EmployeeType) {}

@ObjectType()
class EmployeeLimitEmploymentPayload extends payloadOf('employee', () => EmployeeType) {}

@ObjectType()
class EmployeeSendOnLeavePayload extends payloadOf('employee', () => EmployeeType) {}

@ObjectType()
class EmployeeWelcomeBackPayload extends payloadOf('employee', () => EmployeeType) {}

@ObjectType()
class EmployeeDeclinePayload extends payloadOf('employee', () => EmployeeType) {}

@ObjectType()
class EmployeeDismissPayload extends payloadOf('employee', () => EmployeeType) {}

@Resolver()
export class EmploymentResolver {
  constructor(
    private readonly employment: EmploymentService,
    private readonly dismissal: DismissalService,
  ) {}

  @Mutation(() => EmployeeHirePayload, { description: 'A candidate is hired, into a position if one is named.' })
  @Allow(Permission.EDIT_EMPLOYEES)
  employeeHire(
    @Args('input') input: EmployeeHireInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('employee', () => this.employment.hire(actor, input), selection);
  }

  @Mutation(() => EmployeeAssignPayload, { description: 'Gives a person another position from a day on, or none.' })
  @Allow(Permission.EDIT_EMPLOYEES)
  employeeAssign(
    @Args('input') input: EmployeeAssignInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('employee', () => this.employment.assign(actor, input), selection);
  }

  @Mutation(() => EmployeeLimitEmploymentPayload, { description: 'Sets the last day of employment ahead.' })
  @Allow(Permission.EDIT_EMPLOYEES)
  employeeLimitEmployment(
    @Args('input') input: EmployeeLimitEmploymentInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('employee', () => this.employment.limit(actor, input), selection);
  }

  @Mutation(() => EmployeeSendOnLeavePayload, { description: 'Sends a person on a leave without a fixed end.' })
  @Allow(Permission.EDIT_EMPLOYEES)
  employeeSendOnLeave(
    @Args('input') input: EmployeeSendOnLeaveInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('employee', () => this.employment.sendOnLeave(actor, input), selection);
  }

  @Mutation(() => EmployeeWelcomeBackPayload, { description: 'Ends a leave.' })
  @Allow(Permission.EDIT_EMPLOYEES)
  employeeWelcomeBack(
    @Args('input') input: EmployeeWelcomeBackInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('employee', () => this.employment.welcomeBack(actor, input), selection);
  }

  @Mutation(() => EmployeeDeclinePayload, { description: 'Turns a candidate away.' })
  @Allow(Permission.EDIT_EMPLOYEES)
  employeeDecline(
    @Args('input') input: EmployeeDeclineInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('employee', () => this.dismissal.decline(actor, input), selection);
  }

  @Mutation(() => EmployeeDismissPayload, {
    description:
      'Ends employment and the use of the account; refused with OPEN_ASSIGNMENTS while others count on the person, and to managers when the account is that of an administrator.',
  })
  @Allow(Permission.EDIT_EMPLOYEES)
  employeeDismiss(
    @Args('input') input: EmployeeDismissInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('employee', () => this.dismissal.dismiss(actor, input), selection);
  }
}
