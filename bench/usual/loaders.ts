import DataLoader from 'dataloader';
import { type DataSource, type EntityTarget, In, type ObjectLiteral, type FindOptionsWhere } from 'typeorm';
import {
  Contact,
  Customer,
  MaintenanceAgreement,
  Product,
  ProductModule,
  ServiceOffering,
  User,
} from './directory.entities.js';

/** Of one request: rows of each kind by id, asked for together. */
export class Loaders {
  readonly customers = this.byId(Customer);
  readonly contacts = this.byId(Contact);
  readonly agreements = this.byId(MaintenanceAgreement);
  readonly products = this.byId(Product);
  readonly modules = this.byId(ProductModule);
  readonly offerings = this.byId(ServiceOffering);
  readonly users = this.byId(User);

  constructor(private readonly dataSource: DataSource) {}

  private byId<Row extends ObjectLiteral & { id: string }>(entity: EntityTarget<Row>): DataLoader<string, Row | null> {
    return new DataLoader(async (ids) => {
      const where = { id: In([...ids]) } as unknown as FindOptionsWhere<Row>;
      const rows = await this.dataSource.getRepository(entity).findBy(where);
      const known = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => known.get(id) ?? null);
    });
  }
}

/** The row of an id that may be missing. */
export function loaded<Row>(loader: DataLoader<string, Row | null>, id: string | null): Promise<Row | null> | null {
  return id === null ? null : loader.load(id);
}
