import { localized, one, value } from '../../reading/fields.js';
import { sql } from '../../reading/sql.js';
import { view } from '../../reading/view.js';
import { PublicLink } from '../domain/public-link.entity.js';
import { activeForReaders } from './visibility.js';

export const publicLinkView = view(PublicLink, {
  prefix: 'publiclink',
  visibleTo: activeForReaders,
  fields: {
    product: one('Product', 'productId'),
    title: localized('title'),
    isActive: value<PublicLink>((link) => sql`${link.withdrawnAt} is null`),
  },
});
