import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { CurrentActor } from '../../graphql/selection.js';
import { CapacityArgs, EmployeeCapacity } from '../graphql/capacity.type.js';
import { CapacityService } from './capacity.service.js';
import { shown } from './shown-capacity.js';

@Resolver()
export class CapacityResolver {
  constructor(private readonly service: CapacityService) {}

  @Query(() => [EmployeeCapacity], {
    description: 'What people can do in a period, what they have got, and where it is too much; by name.',
  })
  @Allow(Permission.READ_EMPLOYEES)
  capacity(@Args() args: CapacityArgs, @CurrentActor() actor: Actor) {
    return shown(args, (days, chosen) => this.service.read(actor, days, chosen));
  }
}
