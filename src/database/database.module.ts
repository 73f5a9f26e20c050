import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { READ_POOL, readPool } from '../reading/read.pool.js';
import { connectionOptions } from './connection-options.js';
import { writeDataSource } from './data-source.js';
import { Database } from './database.js';
import { Numbers } from './numbers.js';
import { DATABASE_URLS, type DatabaseUrls } from './urls.js';

@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [DATABASE_URLS, CONFIG],
      useFactory: (urls: DatabaseUrls, config: Config) =>
        writeDataSource(urls.app, config.WRITE_CONNECTIONS, connectionOptions(config.STATEMENT_SECONDS)).initialize(),
    },
    {
      provide: READ_POOL,
      inject: [DATABASE_URLS, CONFIG],
      useFactory: (urls: DatabaseUrls, config: Config) =>
        readPool(urls.reader, config.READ_CONNECTIONS, connectionOptions(config.STATEMENT_SECONDS)),
    },
    Database,
    Numbers,
  ],
  exports: [DataSource, READ_POOL, Database, Numbers],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}
