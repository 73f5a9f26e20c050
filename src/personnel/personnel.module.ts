import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/index.js';
import { IdentityModule } from '../identity/index.js';
import { VendorsModule } from '../vendors/index.js';
import { AcknowledgementsResolver } from './acknowledgements/acknowledgements.resolver.js';
import { AcknowledgementsService } from './acknowledgements/acknowledgements.service.js';
import { Readers } from './acknowledgements/readers.js';
import { AssessmentsResolver } from './assessments/assessments.resolver.js';
import { AssessmentsService } from './assessments/assessments.service.js';
import { CertificatesService } from './assessments/certificates.service.js';
import { CertifiedPeople } from './assessments/certified-people.js';
import { Statements } from './assessments/statements.js';
import { Certificates } from './domain/certificates.store.js';
import { Employees } from './domain/employees.store.js';
import './domain/personnel.errors.js';
import { PositionAssignments } from './domain/position-assignments.store.js';
import { Positions } from './domain/positions.store.js';
import { SkillAssessments } from './domain/skill-assessments.store.js';
import { Skills } from './domain/skills.store.js';
import { RequirementAcknowledgements } from './domain/requirement-acknowledgements.store.js';
import { RoleRequirements } from './domain/role-requirements.store.js';
import { Teams } from './domain/teams.store.js';
import { TrainingCourses } from './domain/training-courses.store.js';
import { TrainingRecords } from './domain/training-records.store.js';
import { Accounts } from './employees/accounts.js';
import { Assignments } from './employees/assignments.js';
import { DismissalService } from './employees/dismissal.service.js';
import { EmployeesResolver } from './employees/employees.resolver.js';
import { EmployeesService } from './employees/employees.service.js';
import { EmploymentResolver } from './employees/employment.resolver.js';
import { EmploymentService } from './employees/employment.service.js';
import { OpenAssignments } from './employees/open-assignments.js';
import { Release } from './employees/release.js';
import { Staff } from './employees/staff.js';
import './graphql/personnel.enums.js';
import { PersonnelFace } from './personnel.face.js';
import { planning } from './planning.providers.js';
import { KeySkillsService } from './positions/key-skills.service.js';
import { PositionsResolver } from './positions/positions.resolver.js';
import { PositionsService } from './positions/positions.service.js';
import { AskedThings } from './roles/asked-things.js';
import { RoleRequirementsResolver } from './roles/role-requirements.resolver.js';
import { RoleRequirementsService } from './roles/role-requirements.service.js';
import { SkillsResolver } from './skills/skills.resolver.js';
import { SkillsService } from './skills/skills.service.js';
import { StaffingResolver } from './staffing/staffing.resolver.js';
import { MembershipService } from './teams/membership.service.js';
import { TeamParts } from './teams/team-parts.js';
import { EmployeeTeamResolver, TeamsResolver } from './teams/teams.resolver.js';
import { TeamsService } from './teams/teams.service.js';
import { Administrators } from './training/administrators.js';
import { CourseRecords } from './training/course-records.js';
import { CoursesService } from './training/courses.service.js';
import { ExpireTrainings } from './training/expire-trainings.job.js';
import { OutlivedTrainings } from './training/outlived-trainings.js';
import { Trainees } from './training/trainees.js';
import { TrainingResolver } from './training/training.resolver.js';
import { TrainingService } from './training/training.service.js';
import './views/eligible.root.js';
import './views/skill-matrix.root.js';
import './views/staffing.root.js';

const posts = [Skills, SkillsService, SkillsResolver, Positions, PositionsService, KeySkillsService, PositionsResolver];
const people = [
  ...[Employees, EmployeesService, EmployeesResolver, Accounts],
  ...[PositionAssignments, Assignments, OpenAssignments, Release, Staff],
  ...[EmploymentService, DismissalService, EmploymentResolver],
];
const teams = [Teams, TeamParts, TeamsService, MembershipService, TeamsResolver, EmployeeTeamResolver];
const skills = [
  ...[SkillAssessments, Statements, AssessmentsService, AssessmentsResolver],
  ...[Certificates, CertifiedPeople, CertificatesService],
];
const training = [
  ...[RoleRequirements, AskedThings, RoleRequirementsService, RoleRequirementsResolver],
  ...[TrainingCourses, TrainingRecords, CourseRecords, Trainees, Administrators],
  ...[CoursesService, TrainingService, OutlivedTrainings, ExpireTrainings, TrainingResolver],
];
const documents = [RequirementAcknowledgements, Readers, AcknowledgementsService, AcknowledgementsResolver];
const reports = [StaffingResolver];

@Module({
  imports: [IdentityModule, VendorsModule, CustomersModule],
  providers: [
    ...posts,
    ...people,
    ...teams,
    ...skills,
    ...training,
    ...documents,
    ...reports,
    ...planning,
    PersonnelFace,
  ],
  exports: [PersonnelFace],
})
export class PersonnelModule {}
