import { Global, Module } from '@nestjs/common';
import { Events } from './events.js';
import { HandleEvent } from './handle-event.job.js';

@Global()
@Module({ providers: [Events, HandleEvent], exports: [Events] })
export class EventsModule {}
