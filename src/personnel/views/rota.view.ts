import { byColumn, byReference, localized, many, one } from '../../reading/fields.js';
import { byId, declareRoots, listOf } from '../../reading/roots.js';
import { sql } from '../../reading/sql.js';
import { view } from '../../reading/view.js';
import { DutyRule } from '../domain/duty-rule.entity.js';
import { DutyShift, RotaOverride } from '../domain/duty-shift.entity.js';
import { ReplanItem } from '../domain/replan-item.entity.js';
import { RotaLayer, RotaMember, RotaWindow } from '../domain/rota-layer.entity.js';
import { Rota } from '../domain/rota.entity.js';
import { StaffingNorm, StaffingNormSkill } from '../domain/staffing-norm.entity.js';
import { forColleagues } from './planning.visibility.js';

export const staffingNormView = view(StaffingNorm, {
  prefix: 'norm',
  visibleTo: forColleagues,
  fields: {
    product: one('Product', 'productId'),
    position: one('Position', 'positionId'),
    calendar: one('BusinessCalendar', 'calendarId'),
    skills: many('StaffingNormSkill', { by: 'normId', order: ['createdAt'] }),
  },
  list: {
    orders: { PROCESS: { by: 'process' }, CREATED_AT: { by: 'createdAt' } },
    defaultOrder: { field: 'PROCESS', direction: 'ASC' },
    filters: {
      process: byColumn('process'),
      productId: byReference('productId', 'product'),
      positionId: byReference('positionId', 'position'),
      withdrawnAt: byColumn('withdrawnAt'),
    },
  },
});

view(StaffingNormSkill, {
  visibleTo: (viewer, row) => sql`(${forColleagues(viewer)} and ${row.withdrawnAt} is null)`,
  fields: { skill: one('Skill', 'skillId') },
});

export const dutyRuleView = view(DutyRule, { prefix: 'dutyrule', visibleTo: forColleagues, fields: {} });

export const rotaView = view(Rota, {
  prefix: 'rota',
  visibleTo: forColleagues,
  fields: {
    norm: one('StaffingNorm', 'normId'),
    name: localized('name'),
    head: one('Person', 'headId'),
    layers: many('RotaLayer', { by: 'rotaId', order: ['ordinal'] }),
    overrides: many('RotaOverride', { by: 'rotaId', order: ['createdAt'] }),
    events: many('PlanningStatusEvent', { by: 'rotaId', order: ['at'] }),
  },
  list: {
    orders: { NAME: { by: 'nameRu' } },
    defaultOrder: { field: 'NAME', direction: 'ASC' },
    filters: { status: byColumn('status'), normId: byReference('normId', 'norm') },
  },
});

view(RotaLayer, {
  visibleTo: (viewer, row) => sql`(${forColleagues(viewer)} and ${row.withdrawnAt} is null)`,
  fields: {
    members: many('RotaMember', { by: 'layerId', order: ['ordinal'] }),
    windows: many('RotaWindow', { by: 'layerId', order: ['weekday', 'opens'] }),
  },
});

view(RotaMember, { visibleTo: forColleagues, fields: { employee: one('Employee', 'employeeId') } });
view(RotaWindow, { visibleTo: forColleagues, fields: {} });
view(RotaOverride, {
  visibleTo: forColleagues,
  fields: { employee: one('Employee', 'employeeId'), author: one('Person', 'authorId') },
});

export const dutyShiftView = view(DutyShift, {
  prefix: 'shift',
  visibleTo: forColleagues,
  fields: { rota: one('Rota', 'rotaId'), employee: one('Employee', 'employeeId') },
  list: {
    orders: { STARTS_AT: { by: 'startsAt' }, ROLE: { by: 'role' } },
    defaultOrder: { field: 'STARTS_AT', direction: 'ASC' },
    filters: {},
  },
});

export const replanItemView = view(ReplanItem, {
  prefix: 'replan',
  visibleTo: forColleagues,
  fields: {
    employee: one('Employee', 'employeeId'),
    rota: one('Rota', 'rotaId'),
    allocation: one('Allocation', 'allocationId'),
  },
  list: {
    orders: { STARTS_AT: { by: 'startsAt' } },
    defaultOrder: { field: 'STARTS_AT', direction: 'ASC' },
    filters: {
      employeeId: byReference('employeeId', 'employee'),
      rotaId: byReference('rotaId', 'rota'),
      cause: byColumn('cause'),
      startsAt: byColumn('startsAt'),
      resolvedAt: byColumn('resolvedAt'),
    },
  },
});

declareRoots({
  staffingNorm: byId('StaffingNorm'),
  staffingNorms: listOf('StaffingNorm'),
  rota: byId('Rota'),
  rotas: listOf('Rota'),
  replanItems: listOf('ReplanItem'),
});
