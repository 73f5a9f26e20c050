import { getNamedType, type GraphQLInputObjectType, isInputObjectType } from 'graphql';
import { accessTo, allowancesOf, ANYONE } from '../../../src/access/allow.js';
import { newId, toPublicId } from '../../../src/shared/ids.js';
import type { Answer } from '../../support/ask.js';
import type { TestApp } from '../../support/use-app.js';
import type { Viewer } from '../../support/viewers.js';
import { IdKinds, NO_KIND, sendInput } from './id-kinds.js';
import { idPaths, validInput } from './inputs.js';
import type { OwnedRow } from './rows.js';
import { mutations, schemaOf } from './schema.js';

/** What is said of an id behind which there is nothing: nobody can be assigned whom the vendor does not have. */
const SAID_OF_NO_ROW = /NOT_FOUND|ASSIGNEE_NOT_SUITABLE/;

/** Sends every mutation that a viewer may use, with somebody else's id at one place after the other. */
export class Probe {
  readonly faults: string[] = [];
  private readonly tried = new Set<string>();
  private readonly missed = new Set<string>();
  private readonly kinds: IdKinds;

  constructor(
    private readonly app: TestApp,
    private readonly rows: readonly OwnedRow[],
    private readonly isForeign: (row: OwnedRow, viewer: Viewer) => boolean,
  ) {
    this.kinds = new IdKinds(app);
  }

  /** Places where another fault of the input always came first: there nothing was proved. */
  get unproved(): string[] {
    return [...this.tried].filter((place) => !this.missed.has(place));
  }

  async as(viewer: Viewer): Promise<void> {
    for (const field of mutations(schemaOf(this.app))) {
      const type = getNamedType(field.args[0]?.type);
      const isForAll = allowancesOf(field)?.includes(ANYONE);
      if (isForAll || accessTo(field, viewer.actor) !== 'ALLOWED' || !isInputObjectType(type)) continue;
      for (const path of idPaths(type)) await this.at(viewer, field.name, type, path.join('.'));
    }
  }

  private async at(viewer: Viewer, mutation: string, type: GraphQLInputObjectType, path: string): Promise<void> {
    const place = `${mutation}(${path})`;
    const kinds = await this.kinds.of(viewer, mutation, type);
    const kind = kinds.get(path);
    if (!kind) this.faults.push(`${place}: takes ids of no kind`);
    const foreign = this.rows.find((row) => row.prefix === kind && this.isForeign(row, viewer));
    if (!kind || !foreign) return;
    const answerTo = async (id: string): Promise<string> => {
      const input = validInput(type, (at) =>
        at.join('.') === path ? id : this.ownId(viewer, kinds.get(at.join('.'))),
      );
      return told(await sendInput(this.app, viewer, mutation, input));
    };
    const unknown = await answerTo(toPublicId(kind, newId()));
    const other = await answerTo(foreign.publicId);
    this.tried.add(place);
    if (SAID_OF_NO_ROW.test(unknown)) this.missed.add(place);
    if (unknown !== other)
      this.faults.push(`${viewer.name}, ${place}: ${other}, but for a row that is not: ${unknown}`);
    else if (other.includes('"userErrors":[]')) this.faults.push(`${viewer.name}, ${place}: was done`);
  }

  private ownId(viewer: Viewer, kind: string | undefined): string {
    const own = this.rows.findLast(
      (row) => row.prefix === kind && row.vendorId === viewer.actor.vendorId && !this.isForeign(row, viewer),
    );
    return own?.publicId ?? toPublicId(kind ?? NO_KIND, newId());
  }
}

/** An answer without what differs from one request to the next. */
export function told({ data, errors }: Answer): string {
  const codes = errors?.map(({ extensions, path }) => [extensions['code'], extensions['refusal'], path]);
  return JSON.stringify({ data: data as unknown, errors: codes });
}
