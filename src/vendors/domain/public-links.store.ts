import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { publicLinkView } from '../views/public-link.view.js';
import { PublicLink } from './public-link.entity.js';

@Injectable()
export class PublicLinks extends Store<PublicLink> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, PublicLink, publicLinkView);
  }
}
