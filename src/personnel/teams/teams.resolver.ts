import { Args, ID, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { PageArgs } from '../../graphql/list.args.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { EmployeeConnection, EmployeeType } from '../graphql/employee.type.js';
import { TeamConnection, TeamListArgs, TeamPoolItemConnection, TeamType } from '../graphql/team.type.js';
import { MembershipService } from './membership.service.js';
import { EmployeeJoinTeamInput, TeamDisbandInput, TeamEditInput, TeamFormInput } from './teams.inputs.js';
import { TeamsService } from './teams.service.js';

@ObjectType()
class TeamFormPayload extends payloadOf('team', () => TeamType) {}

@ObjectType()
class TeamEditPayload extends payloadOf('team', () => TeamType) {}

@ObjectType()
class TeamDisbandPayload extends payloadOf('team', () => TeamType) {}

@ObjectType()
class EmployeeJoinTeamPayload extends payloadOf('employee', () => EmployeeType) {}

@Resolver(() => TeamType)
export class TeamsResolver {
  constructor(
    private readonly service: TeamsService,
    private readonly membership: MembershipService,
  ) {}

  @Query(() => TeamType, { nullable: true, description: 'A team; null when there is none with this id.' })
  @Allow(Permission.READ_EMPLOYEES)
  team(@Args('id', { type: () => ID, description: '`team_…`' }) _id: string, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => TeamConnection, { description: 'Teams of the vendor, by name unless told.' })
  @Allow(Permission.READ_EMPLOYEES)
  teams(@Args({ type: () => TeamListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @ResolveField(() => EmployeeConnection, { description: 'Who is in it, by name; at most 200 people.' })
  members(@Args() _page: PageArgs, @ReadSelection() selection: Selection) {
    return selection.value();
  }

  @ResolveField(() => TeamPoolItemConnection, { description: 'Work that nobody in particular has got, oldest first.' })
  pool(@Args() _page: PageArgs, @ReadSelection() selection: Selection) {
    return selection.value();
  }

  @Mutation(() => TeamFormPayload, { description: 'Forms a team, without members yet.' })
  @Allow(Permission.EDIT_TEAMS)
  teamForm(@Args('input') input: TeamFormInput, @CurrentActor() actor: Actor, @ReadSelection() selection: Selection) {
    return payload('team', () => this.service.form(actor, input), selection);
  }

  @Mutation(() => TeamEditPayload, { description: 'Replaces what a team is called, who leads it, what it works on.' })
  @Allow(Permission.EDIT_TEAMS)
  teamEdit(@Args('input') input: TeamEditInput, @CurrentActor() actor: Actor, @ReadSelection() selection: Selection) {
    return payload('team', () => this.service.edit(actor, input), selection);
  }

  @Mutation(() => TeamDisbandPayload, { description: 'Ends a team that nobody is in.' })
  @Allow(Permission.EDIT_TEAMS)
  teamDisband(
    @Args('input') input: TeamDisbandInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('team', () => this.service.disband(actor, input), selection);
  }

  @Mutation(() => EmployeeJoinTeamPayload, { description: 'Puts a person into another team, or into none.' })
  @Allow(Permission.EDIT_EMPLOYEES)
  employeeJoinTeam(
    @Args('input') input: EmployeeJoinTeamInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('employee', () => this.membership.join(actor, input), selection);
  }
}

@Resolver(() => EmployeeType)
export class EmployeeTeamResolver {
  @ResolveField(() => TeamType, { nullable: true, description: 'The team that he is in; null = in none.' })
  team(@ReadSelection() selection: Selection) {
    return selection.value();
  }
}
