import { Args, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { EmployeeType } from '../graphql/employee.type.js';
import {
  CertificateConnection,
  CertificateListArgs,
  CertificateType,
  SkillAssessmentConnection,
  SkillAssessmentListArgs,
} from '../graphql/skill-assessment.type.js';
import { CertificateRecordInput, CertificateWithdrawInput, EmployeeAssessSkillInput } from './assessments.inputs.js';
import { AssessmentsService } from './assessments.service.js';
import { CertificatesService } from './certificates.service.js';

@ObjectType()
class EmployeeAssessSkillPayload extends payloadOf('employee', () => EmployeeType) {}

@ObjectType()
class CertificateRecordPayload extends payloadOf('certificate', () => CertificateType) {}

@ObjectType()
class CertificateWithdrawPayload extends payloadOf('certificate', () => CertificateType) {}

@Resolver(() => EmployeeType)
export class AssessmentsResolver {
  constructor(
    private readonly assessmentsService: AssessmentsService,
    private readonly certificatesService: CertificatesService,
  ) {}

  @Query(() => CertificateConnection, {
    description:
      "Certificates, those that expire first at the beginning: your own, or everybody's if you may see them.",
  })
  @Allow(Permission.READ_SKILL_LEVELS, Permission.ASSESS_OWN_SKILLS)
  certificates(@Args({ type: () => CertificateListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @ResolveField(() => SkillAssessmentConnection, {
    description: 'What was said of his skills, latest first: your own, or everybody’s if you may see them.',
  })
  assessments(@Args({ type: () => SkillAssessmentListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.value();
  }

  @ResolveField('certificates', () => CertificateConnection, {
    description: 'His certificates: your own, or everybody’s if you may see them.',
  })
  certificatesOf(@Args({ type: () => CertificateListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.value();
  }

  @Mutation(() => EmployeeAssessSkillPayload, { description: 'Says what a person can from a day on.' })
  @Allow(Permission.ASSESS_SKILLS, Permission.ASSESS_OWN_SKILLS)
  employeeAssessSkill(
    @Args('input') input: EmployeeAssessSkillInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('employee', () => this.assessmentsService.assess(actor, input), selection);
  }

  @Mutation(() => CertificateRecordPayload, { description: 'Records a paper that proves a skill.' })
  @Allow(Permission.ASSESS_SKILLS)
  certificateRecord(
    @Args('input') input: CertificateRecordInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('certificate', () => this.certificatesService.record(actor, input), selection);
  }

  @Mutation(() => CertificateWithdrawPayload, { description: 'Lets a certificate count no longer.' })
  @Allow(Permission.ASSESS_SKILLS)
  certificateWithdraw(
    @Args('input') input: CertificateWithdrawInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('certificate', () => this.certificatesService.withdraw(actor, input), selection);
  }
}
