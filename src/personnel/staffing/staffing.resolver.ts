import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { ReadSelection, Selection } from '../../graphql/selection.js';
import { EmployeeConnection, EmployeeListArgs } from '../graphql/employee.type.js';
import {
  EligibleArgs,
  SkillMatrix,
  SkillMatrixArgs,
  StaffingArgs,
  StaffingGap,
  StaffingTable,
  TrainingCompliance,
} from '../graphql/staffing.type.js';

@Resolver()
export class StaffingResolver {
  @Query(() => StaffingTable, {
    nullable: true,
    description: 'Who works for a product, by position and without names; null when there is no such product.',
  })
  @Allow(Permission.READ_VENDOR)
  staffingTable(@Args() _asked: StaffingArgs, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => StaffingGap, {
    nullable: true,
    description: 'What is missing for a product: posts, and skills; null when there is no such product.',
  })
  @Allow(Permission.READ_EMPLOYEES)
  staffingGap(@Args() _asked: StaffingArgs, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => TrainingCompliance, {
    nullable: true,
    description: 'Whether the administrators of a product are trained; null when there is no such product.',
  })
  @Allow(Permission.READ_EMPLOYEES)
  trainingCompliance(@Args() _asked: StaffingArgs, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => SkillMatrix, { description: 'People by skills, with the level that counts.' })
  @Allow(Permission.READ_SKILL_LEVELS)
  skillMatrix(@Args() _asked: SkillMatrixArgs, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => EmployeeConnection, { description: 'People at work who have a skill today, by name unless told.' })
  @Allow(Permission.READ_EMPLOYEES)
  eligibleEmployees(
    @Args() _asked: EligibleArgs,
    @Args({ type: () => EmployeeListArgs }) _page: unknown,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }
}
