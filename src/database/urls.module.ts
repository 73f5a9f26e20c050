import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DATABASE_URLS, type DatabaseUrls } from './urls.js';

/** Where the database is, as the start has found or made it. */
@Global()
@Module({})
export class UrlsModule {
  static with(urls: DatabaseUrls): DynamicModule {
    return { module: UrlsModule, providers: [{ provide: DATABASE_URLS, useValue: urls }], exports: [DATABASE_URLS] };
  }
}
