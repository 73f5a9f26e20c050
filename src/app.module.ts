import { type DynamicModule, Module } from '@nestjs/common';
import { ChangesModule } from './changes/changes.module.js';
import type { Clock } from './clock/clock.js';
import { ClockModule } from './clock/clock.module.js';
import type { Config } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { CustomersModule } from './customers/index.js';
import { DatabaseModule } from './database/database.module.js';
import type { DatabaseUrls } from './database/urls.js';
import { UrlsModule } from './database/urls.module.js';
import { EventsModule } from './events/events.module.js';
import { FilesModule } from './files/files.module.js';
import { GraphqlModule } from './graphql/graphql.module.js';
import { HealthModule } from './health/health.module.js';
import { IdentityModule } from './identity/index.js';
import { JobsModule } from './jobs/jobs.module.js';
import { PersonnelModule } from './personnel/index.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { ReadingModule } from './reading/reading.module.js';
import { TicketsModule } from './tickets/index.js';
import { VendorsModule } from './vendors/index.js';

/** The table of contents: foundation first, then the modules in the order of the staircase. */
@Module({})
export class AppModule {
  static with(config: Config, urls: DatabaseUrls, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        UrlsModule.with(urls),
        ClockModule.with(clock),
        DatabaseModule,
        ReadingModule,
        EventsModule,
        JobsModule,
        FilesModule,
        HealthModule,
        MetricsModule,
        GraphqlModule,
        ChangesModule,
        IdentityModule,
        VendorsModule,
        CustomersModule,
        PersonnelModule,
        TicketsModule,
      ],
    };
  }
}
