/** The text of an answer's `data` as PostgreSQL has made it. */
export class RawJson {
  constructor(readonly text: string) {}
}

/** Writes an answer; raw JSON goes out as it is. */
export function stringifyResult(result: { data?: unknown; extensions?: unknown }): string {
  if (!(result.data instanceof RawJson)) return JSON.stringify(result);
  const extensions = result.extensions ? `,"extensions":${JSON.stringify(result.extensions)}` : '';
  return `{"data":${result.data.text}${extensions}}`;
}
