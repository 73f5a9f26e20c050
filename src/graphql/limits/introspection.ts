/** True for the root fields that ask for the schema itself. */
export function isIntrospection(field: string): boolean {
  return field === '__schema' || field === '__type';
}
