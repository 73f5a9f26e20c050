import { getNamedType, type GraphQLInputObjectType, isInputObjectType } from 'graphql';
import { accessTo, allowancesOf, ANYONE } from '../../../src/access/allow.js';
import { newId, toPublicId } from '../../../src/shared/ids.js';
import type { Answer } from '../../support/ask.js';
import type { TestApp } from '../../support/use-app.js';
import type { Viewer } from '../../support/viewers.js';
import { IdKinds, NO_KIND, sendInput } from './id-kinds.js';
import { idPaths, type Path, validInput } from './inputs.js';
import type { OwnedRow } from './rows.js';
import { mutations, schemaOf } from './schema.js';

/** What is said, at its place, of an id behind which there is nothing: nobody can be assigned whom the vendor does not have. */
function saidOfNoRow(place: string): RegExp {
  const [first, ...inside] = place.split('.');
  const path = `"input","${first}"${inside.map((name) => `(,"${name}")?`).join('')}`;
  return new RegExp(`"(NOT_FOUND|ASSIGNEE_NOT_SUITABLE)","path":\\[${path}\\]`);
}

/** In whose company an id is sent: other ids of the input may be refused first, for what their rows are. */
const COMPANIES = [0, -1].flatMap((which) => [
  { which, has: () => false },
  { which, has: (name: string) => name === 'productId' },
  { which, has: () => true },
]);

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
    this.tried.add(place);
    for (const { which, has } of this.missed.has(place) ? COMPANIES.slice(0, 1) : COMPANIES) {
      const idAt = (id: string) => (at: Path, isRequired: boolean) => {
        if (at.join('.') === path) return id;
        if (!isRequired && !has(at.at(-1) ?? '')) return undefined;
        return this.ownId(viewer, kinds.get(at.join('.')), which);
      };
      const answerTo = async (id: string): Promise<string> =>
        told(await sendInput(this.app, viewer, mutation, validInput(type, idAt(id))));
      const unknown = await answerTo(toPublicId(kind, newId()));
      this.compare(`${viewer.name}, ${place}`, unknown, await answerTo(foreign.publicId));
      if (!saidOfNoRow(path).test(unknown)) continue;
      this.missed.add(place);
      break;
    }
  }

  private compare(what: string, unknown: string, other: string): void {
    if (unknown !== other) this.faults.push(`${what}: ${other}, but for a row that is not: ${unknown}`);
    else if (other.includes('"userErrors":[]')) this.faults.push(`${what}: was done`);
  }

  /** What belongs to a product is of the product that is sent beside it. */
  private ownId(viewer: Viewer, kind: string | undefined, which: number): string {
    const ownOf = (prefix: string | undefined): OwnedRow[] =>
      this.rows.filter(
        (row) => row.prefix === prefix && row.vendorId === viewer.actor.vendorId && !this.isForeign(row, viewer),
      );
    const productId = ownOf('product').at(which)?.values['id'];
    const all = ownOf(kind);
    const ofProduct = all.filter(({ values }) => values['product_id'] === productId);
    const own = (ofProduct.length > 0 ? ofProduct : all).at(which);
    return own?.publicId ?? toPublicId(kind ?? NO_KIND, newId());
  }
}

/** An answer without what differs from one request to the next. */
export function told({ data, errors }: Answer): string {
  const codes = errors?.map(({ extensions, path }) => [extensions['code'], extensions['refusal'], path]);
  return JSON.stringify({ data: data as unknown, errors: codes });
}
