import { localized, value } from '../../reading/fields.js';
import { sql } from '../../reading/sql.js';
import { view } from '../../reading/view.js';
import { ServiceOffering } from '../domain/service-offering.entity.js';
import { forReaders } from './visibility.js';

/** Withdrawn services stay visible to all, because tickets name them. */
export const serviceOfferingView = view(ServiceOffering, {
  prefix: 'offering',
  visibleTo: forReaders,
  fields: {
    name: localized('name'),
    isActive: value<ServiceOffering>((offering) => sql`${offering.withdrawnAt} is null`),
  },
});
