import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import { commonOf, type Duty, joined, laidOver, type Period, without } from '../domain/duty.js';
import type { RotaOverride } from '../domain/duty-shift.entity.js';
import { DutyRole } from '../domain/planning.enums.js';
import { dutiesOf } from '../domain/rota-layer.js';
import type { Rota } from '../domain/rota.entity.js';
import { Availability, type Presence, whenPresent } from './availability.js';
import { RestCheck } from './rest-check.js';
import { RotaParts } from './rota-parts.js';
import { type Rewriting, ShiftBook } from './shift-book.js';

const MOST_SHIFTS = 3_000;

/** Makes shifts of layers and overrides, and puts them where others were. */
@Injectable()
export class Planning {
  constructor(
    private readonly parts: RotaParts,
    private readonly book: ShiftBook,
    private readonly availability: Availability,
    private readonly rest: RestCheck,
  ) {}

  /** Whoever is absent gets no shift: his time stays empty, and the coverage shows it. Errors: LIMIT_REACHED, SHIFT_OVERLAP, REST_TOO_SHORT. */
  async fill(rota: Rota, period: Period): Promise<void> {
    const known = await this.book.ofRota(rota, period);
    const planned = await this.plannedFor(rota, period);
    const presences = await this.presencesOf(rota, [...planned.values()].flat(), period);
    const rewritings = [...planned].map(([role, wanted]) => {
      const before = known.filter((shift) => shift.role === role);
      const kept = before.flatMap((shift) => without<Duty>(shift, period));
      return { role, before, after: joined([...kept, ...whenPresent(wanted, presences)]) };
    });
    await this.put(rota, period, rewritings, presences);
  }

  /** Errors: NOT_FOUND. */
  async requireKnown({ vendorId }: Actor, employeeId: string): Promise<void> {
    const now = { startsAt: new Date(0), endsAt: new Date(0) };
    const known = await this.availability.of(vendorId, [employeeId], now);
    if (!known.has(employeeId)) throw notFound(['input', 'employeeId']);
  }

  /** Errors: EMPLOYEE_NOT_AVAILABLE, SHIFT_OVERLAP, REST_TOO_SHORT. */
  async give(rota: Rota, override: RotaOverride): Promise<void> {
    const presences = await this.presencesOf(rota, [override], override);
    requirePresent(override, presences);
    await this.parts.addOverride(override);
    const known = await this.book.ofRota(rota, override);
    const rewritings = Object.values(DutyRole).map((role) => {
      const before = known.filter((shift) => shift.role === role);
      return { role, before, after: role === override.role ? laidOver(before, [override]) : before };
    });
    await this.put(rota, override, rewritings, presences);
  }

  private async plannedFor(rota: Rota, period: Period): Promise<Map<DutyRole, Duty[]>> {
    const planned = new Map<DutyRole, Duty[]>();
    for (const role of Object.values(DutyRole)) {
      const layers = await this.parts.layersOf(rota, role);
      planned.set(role, dutiesOf(layers, await this.parts.overridesOf(rota, role), period));
    }
    const count = [...planned.values()].flat().length;
    if (count > MOST_SHIFTS) throw new DomainError('LIMIT_REACHED', { details: { limit: MOST_SHIFTS } });
    return planned;
  }

  private async put(
    rota: Rota,
    period: Period,
    rewritings: readonly Rewriting[],
    presences: ReadonlyMap<string, Presence>,
  ): Promise<void> {
    const others = await this.book.elsewhere(rota, [...presences.keys()], period);
    const duties = [...others, ...rewritings.flatMap(({ after }) => after)];
    await this.rest.require(rota.vendorId, { period, duties, presences });
    await this.book.rewrite(rota, rewritings);
  }

  private presencesOf({ vendorId }: Rota, duties: readonly Duty[], period: Period) {
    return this.availability.of(vendorId, [...new Set(duties.map(({ employeeId }) => employeeId))], period);
  }
}

/** Errors: EMPLOYEE_NOT_AVAILABLE. */
function requirePresent(duty: Duty, presences: ReadonlyMap<string, Presence>): void {
  const away = presences.get(duty.employeeId)?.away ?? [];
  if (!away.some((time) => commonOf(time, duty))) return;
  throw new DomainError('EMPLOYEE_NOT_AVAILABLE', { path: ['input', 'employeeId'] });
}
