import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { insertTogether } from '../../database/insertion.js';
import type { Team } from '../domain/team.entity.js';
import { TeamPoolItem } from '../domain/team-pool-item.entity.js';

interface TakenRow {
  readonly id: string;
  readonly workItemId: string;
}

/** Work of a team that nobody in particular has got (P7). */
@Injectable()
export class TeamPool {
  constructor(private readonly database: Database) {}

  /** What the team has got for the sprint from now on. */
  async replace(team: Team, sprintId: string, workItemIds: readonly string[], at: Date): Promise<void> {
    await this.takeOut('team_id = $1 and sprint_id = $2 and work_item_id <> all($3)', [team.id, sprintId, workItemIds]);
    const known = await this.database.manager.findBy(TeamPoolItem, { teamId: team.id, sprintId });
    const isKnown = (id: string): boolean => known.some(({ workItemId }) => workItemId === id);
    const news = workItemIds.filter((id) => !isKnown(id)).map((id) => TeamPoolItem.put(team, sprintId, id, at));
    await insertTogether(this.database, [{ metadata: this.database.metadataOf(TeamPoolItem), rows: news }]);
    for (const item of news) this.note(item.id, null, { ...item });
  }

  private async takeOut(condition: string, values: readonly unknown[]): Promise<void> {
    const rows = await this.database.query<TakenRow>(
      `with gone as (delete from team_pool_item where ${condition} returning id, work_item_id)
       select id, work_item_id as "workItemId" from gone`,
      values,
    );
    for (const { id, ...before } of rows) this.note(id, before, null);
  }

  private note(id: string, before: object | null, after: object | null): void {
    this.database.noteChange({
      entity: TeamPoolItem.name,
      id,
      before: before && { ...before },
      after: after && { ...after },
    });
  }
}
