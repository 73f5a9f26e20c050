import { localized } from '../../reading/fields.js';
import { declareRoots, listOf } from '../../reading/roots.js';
import { view } from '../../reading/view.js';
import { HolidaySet } from '../domain/holiday-set.entity.js';
import { forReaders } from './visibility.js';

export const holidaySetView = view(HolidaySet, {
  prefix: 'holidayset',
  visibleTo: forReaders,
  fields: { name: localized('name') },
  list: {
    orders: { NAME: { by: 'nameRu' } },
    defaultOrder: { field: 'NAME', direction: 'ASC' },
    filters: {},
  },
});

declareRoots({ holidaySets: listOf('HolidaySet') });
