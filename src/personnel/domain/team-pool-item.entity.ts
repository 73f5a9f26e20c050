import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';

/** Work that a team has got for a sprint and nobody of it in particular, because it does not say what it needs (P7). */
@Entity()
export class TeamPoolItem {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Team')
  @Column('uuid')
  readonly teamId: string;

  @Column('uuid') readonly sprintId: string;
  @Column('uuid') readonly workItemId: string;
  @Column('timestamptz') readonly createdAt: Date;

  static put(team: { id: string; vendorId: string }, sprintId: string, workItemId: string, at: Date): TeamPoolItem {
    const place = { id: newId(), vendorId: team.vendorId, teamId: team.id };
    return Object.assign(new TeamPoolItem(), place, { sprintId, workItemId, createdAt: at });
  }
}
