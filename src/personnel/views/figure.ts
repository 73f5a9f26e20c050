import { cell, partOf, type ReportField } from '../../reading/report.js';
import { trusted } from '../../reading/sql.js';

/** What a figure is reckoned from, as SQL where `asked.moment` is the moment that it is true of. */
interface Reckoning {
  readonly numerator: string;
  readonly denominator: string;
}

/** A share of `metrics.md`. An empty population has no value: null, never 0 %. */
export function figure(metric: string, { numerator, denominator }: Reckoning): ReportField {
  return partOf({
    metric: cell(trusted(`'${metric}'::text`)),
    numerator: cell(trusted(numerator)),
    denominator: cell(trusted(denominator)),
    value: cell(trusted(`round(100.0 * ${numerator} / nullif(${denominator}, 0), 2)::float8`)),
    unit: cell(trusted(`'%'::text`)),
    asOf: cell(trusted('asked.moment')),
  });
}
