import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { insertTogether } from '../../database/insertion.js';
import type { Team } from '../domain/team.entity.js';
import { TeamPoolItem } from '../domain/team-pool-item.entity.js';

interface TakenRow {
  readonly id: string;
  readonly workItemId: string;
}

const ENTITY = TeamPoolItem.name;

/** Work of a team that nobody in particular has got (P7). */
@Injectable()
export class TeamPool {
  constructor(private readonly database: Database) {}

  /** What the team has got for the sprint from now on. */
  async replace(team: Team, sprintId: string, workItemIds: readonly string[], at: Date): Promise<void> {
    await this.takeOut(team, sprintId, workItemIds);
    const known = await this.database.manager.findBy(TeamPoolItem, { teamId: team.id, sprintId });
    const isKnown = (id: string): boolean => known.some(({ workItemId }) => workItemId === id);
    const news = workItemIds.filter((id) => !isKnown(id)).map((id) => TeamPoolItem.put(team, sprintId, id, at));
    await insertTogether(this.database, [{ metadata: this.database.metadataOf(TeamPoolItem), rows: news }]);
    for (const item of news)
      this.database.noteChange({ entity: ENTITY, id: item.id, before: null, after: { ...item } });
  }

  private async takeOut(team: Team, sprintId: string, kept: readonly string[]): Promise<void> {
    const rows = await this.database.query<TakenRow>(
      `with gone as (delete from team_pool_item where team_id = $1 and sprint_id = $2 and work_item_id <> all($3)
                       returning id, work_item_id)
       select id, work_item_id as "workItemId" from gone`,
      [team.id, sprintId, kept],
    );
    for (const { id, ...before } of rows) this.database.noteChange({ entity: ENTITY, id, before, after: null });
  }
}
