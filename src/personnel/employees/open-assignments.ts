import { Injectable } from '@nestjs/common';

/** Something that a person is still counted on for. */
export interface OpenAssignment {
  /** What it is, e.g. POSITION, DUTY_SHIFT, WORK_ORDER. */
  readonly kind: string;
  /** Public id of its row. */
  readonly id: string;
  /** The day, or the first day, as YYYY-MM-DD; null when none is fixed. */
  readonly day: string | null;
}

/** A part of Steward that counts on people; modules further up register theirs when they start. */
export interface OpenAssignmentSource {
  /** What a person is counted on for after a day (YYYY-MM-DD), read in the open transaction. */
  openAssignments(employeeId: string, lastDay: string): Promise<readonly OpenAssignment[]>;
}

/** All who count on a person are asked before he is let go (P9). */
@Injectable()
export class OpenAssignments {
  private readonly sources: OpenAssignmentSource[] = [];

  register(source: OpenAssignmentSource): void {
    this.sources.push(source);
  }

  async after(employeeId: string, lastDay: string): Promise<OpenAssignment[]> {
    const open: OpenAssignment[] = [];
    for (const source of this.sources) open.push(...(await source.openAssignments(employeeId, lastDay)));
    return open;
  }
}
