import { AbsenceDecisionsService } from './absences/absence-decisions.service.js';
import { AbsenceTaking } from './absences/absence-taking.js';
import { AbsencesResolver, EmployeePlanningResolver } from './absences/absences.resolver.js';
import { AbsencesService } from './absences/absences.service.js';
import { Absences, Allocations, Rotas } from './domain/planned-rows.store.js';
import './domain/planning.errors.js';
import {
  DutyRuleStore,
  ProductionCalendars,
  ReplanItems,
  StaffingNorms,
  WorkSchedules,
} from './domain/planning.store.js';
import './graphql/planning.enums.js';
import { AllocationBook } from './load/allocation-book.js';
import { AllocationProgressService } from './load/allocation-progress.service.js';
import { AllocationsResolver } from './load/allocations.resolver.js';
import { AllocationsService } from './load/allocations.service.js';
import { CapacityReader } from './load/capacity-reader.js';
import { CapacityResolver } from './load/capacity.resolver.js';
import { CapacityService } from './load/capacity.service.js';
import { Placing } from './load/placing.js';
import { PlannedPeople } from './load/planned-people.js';
import { ReleasedWork } from './load/released-work.js';
import { SprintBook } from './load/sprint-book.js';
import { SprintProposalsService } from './load/sprint-proposals.service.js';
import { TeamPool } from './load/team-pool.js';
import { TeamReader } from './load/team-reader.js';
import { DutyRulesService } from './norms/duty-rules.service.js';
import { NormParts } from './norms/norm-parts.js';
import { StaffingNormsResolver } from './norms/staffing-norms.resolver.js';
import { StaffingNormsService } from './norms/staffing-norms.service.js';
import { ReplanWhenEmployeeIsDismissed } from './replan-when-employee-is-dismissed.handler.js';
import { ReplanWhenEmployeeIsSentOnLeave } from './replan-when-employee-is-sent-on-leave.handler.js';
import { ReplanWhenEmploymentIsLimited } from './replan-when-employment-is-limited.handler.js';
import { Availability } from './rota/availability.js';
import { CoverageGuard } from './rota/coverage-guard.js';
import { Departures } from './rota/departures.js';
import { OverridesService } from './rota/overrides.service.js';
import { PlanningLock } from './rota/planning-lock.js';
import { Planning } from './rota/planning.js';
import { PublicationService } from './rota/publication.service.js';
import { ReplanItemsResolver } from './rota/replan-items.resolver.js';
import { ReplanItemsService } from './rota/replan-items.service.js';
import { ReplanList } from './rota/replan-list.js';
import { Replanning } from './rota/replanning.js';
import { RestCheck } from './rota/rest-check.js';
import { RetirementService } from './rota/retirement.service.js';
import { RosterResolver } from './rota/roster.resolver.js';
import { RosterService } from './rota/roster.service.js';
import { RotaOpening } from './rota/rota-opening.js';
import { RotaParts } from './rota/rota-parts.js';
import { RotasResolver } from './rota/rotas.resolver.js';
import { RotasService } from './rota/rotas.service.js';
import { ShiftBook } from './rota/shift-book.js';
import { ProductionCalendarsService } from './schedules/production-calendars.service.js';
import { SchedulesResolver } from './schedules/schedules.resolver.js';
import { SchedulesService } from './schedules/schedules.service.js';
import './views/on-call.root.js';
import './views/roster.root.js';
import './views/rota-coverage.root.js';

const schedules = [WorkSchedules, ProductionCalendars, SchedulesService, ProductionCalendarsService, SchedulesResolver];

const absences = [
  ...[Absences, AbsencesService, AbsenceDecisionsService, AbsenceTaking],
  ...[AbsencesResolver, EmployeePlanningResolver],
];

const norms = [StaffingNorms, DutyRuleStore, NormParts, StaffingNormsService, DutyRulesService, StaffingNormsResolver];

const rotas = [
  ...[Rotas, RotaParts, RotaOpening, RotasService, RetirementService, RotasResolver],
  ...[ShiftBook, Availability, RestCheck, PlanningLock, Planning, CoverageGuard],
  ...[RosterService, OverridesService, PublicationService, RosterResolver],
  ...[ReplanItems, ReplanList, Replanning, ReplanItemsService, ReplanItemsResolver, Departures],
  ...[ReplanWhenEmploymentIsLimited, ReplanWhenEmployeeIsDismissed, ReplanWhenEmployeeIsSentOnLeave],
];

const load = [
  ...[CapacityReader, CapacityService, CapacityResolver, AllocationBook, Placing, ReleasedWork, PlannedPeople],
  ...[Allocations, AllocationsService, AllocationProgressService, AllocationsResolver],
  ...[TeamReader, TeamPool, SprintBook, SprintProposalsService],
];

/** The planning half of the module: who works when, who is on duty, who has got what to do. */
export const planning = [...schedules, ...absences, ...norms, ...rotas, ...load];
