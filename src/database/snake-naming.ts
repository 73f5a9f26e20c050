import { DefaultNamingStrategy } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Tables and columns are the snake_case of entities and properties: `ModernizationRequest.agreedDate` → `agreed_date`. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(entity: string, given: string | undefined): string {
    return given ?? snake(entity);
  }

  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return [...prefixes, given ?? snake(property)].join('_');
  }
}
