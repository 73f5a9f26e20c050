import { Args, ID, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { PageArgs } from '../../graphql/list.args.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import {
  EmployeeConnection,
  EmployeeListArgs,
  EmployeeStatusEventConnection,
  EmployeeType,
} from '../graphql/employee.type.js';
import { EmployeeEditInput, EmployeeRegisterInput } from './employees.inputs.js';
import { EmployeesService } from './employees.service.js';

@ObjectType()
class EmployeeRegisterPayload extends payloadOf('employee', () => EmployeeType) {}

@ObjectType()
class EmployeeEditPayload extends payloadOf('employee', () => EmployeeType) {}

@Resolver(() => EmployeeType)
export class EmployeesResolver {
  constructor(private readonly service: EmployeesService) {}

  @Query(() => EmployeeType, { nullable: true, description: 'A person; null when there is none with this id.' })
  @Allow(Permission.READ_EMPLOYEES)
  employee(
    @Args('id', { type: () => ID, description: '`employee_…`' }) _id: string,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Query(() => EmployeeType, { nullable: true, description: 'Your own record; null when there is none.' })
  @Allow(Permission.READ_EMPLOYEES)
  myEmployeeRecord(@ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => EmployeeConnection, { description: 'People who work for the vendor, or may do so, by name.' })
  @Allow(Permission.READ_EMPLOYEES)
  employees(@Args({ type: () => EmployeeListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @ResolveField(() => EmployeeStatusEventConnection, { description: 'How the status has changed, oldest first.' })
  events(@Args() _page: PageArgs, @ReadSelection() selection: Selection) {
    return selection.value();
  }

  @Mutation(() => EmployeeRegisterPayload, { description: 'Registers a candidate.' })
  @Allow(Permission.EDIT_EMPLOYEES)
  employeeRegister(
    @Args('input') input: EmployeeRegisterInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('employee', () => this.service.register(actor, input), selection);
  }

  @Mutation(() => EmployeeEditPayload, { description: 'Replaces what is known of a person.' })
  @Allow(Permission.EDIT_EMPLOYEES)
  employeeEdit(
    @Args('input') input: EmployeeEditInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('employee', () => this.service.edit(actor, input), selection);
  }
}
