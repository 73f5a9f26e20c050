import { value } from '../../reading/fields.js';
import { sql } from '../../reading/sql.js';
import { view } from '../../reading/view.js';
import { ContactChannel } from '../domain/contact-channel.entity.js';
import { activeForReaders } from './visibility.js';

export const contactChannelView = view(ContactChannel, {
  prefix: 'channel',
  visibleTo: activeForReaders,
  fields: {
    isActive: value<ContactChannel>((channel) => sql`${channel.withdrawnAt} is null`),
  },
});
