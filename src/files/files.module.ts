import { join } from 'node:path';
import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { IdempotencyModule } from '../graphql/idempotency.module.js';
import { LimitsModule } from '../graphql/limits/limits.module.js';
import { Contents } from './contents/contents.js';
import { contentsOf, filesFolder } from './contents/contents-of.js';
import { Spool } from './contents/spool.js';
import { Downloads } from './downloads.js';
import { FileResolver } from './file.resolver.js';
import './files.errors.js';
import { Files } from './files.js';
import { DownloadRoute } from './http/download.route.js';
import { UploadRoute } from './http/upload.route.js';
import { Registry } from './registry.js';
import { ClamdScanner } from './scanning/clamd-scanner.js';
import { ScanFile } from './scanning/scan-file.job.js';
import { SCANNER, type Scanner } from './scanning/scanner.js';
import { Scanning } from './scanning/scanning.js';
import { StoredFiles } from './stored-files.store.js';
import { ForgetUnattachedFiles } from './sweeping/forget-unattached-files.job.js';
import { RemoveContent } from './sweeping/remove-content.job.js';
import { UnattachedFiles } from './sweeping/unattached-files.js';
import { Uploads } from './uploads.js';

const stores = [
  { provide: Contents, inject: [CONFIG], useFactory: contentsOf },
  {
    provide: Spool,
    inject: [CONFIG],
    // Beside the contents, so that a file gets there by being renamed.
    useFactory: (config: Config) => new Spool(join(filesFolder(config), 'incoming'), config.LARGEST_FILE_MB),
  },
  {
    provide: SCANNER,
    inject: [CONFIG],
    useFactory: ({ CLAMD_URL: url }: Config): Scanner | null => (url === undefined ? null : new ClamdScanner(url)),
  },
];

/** Global, because anything may have files attached. */
@Global()
@Module({
  imports: [IdempotencyModule, LimitsModule],
  providers: [
    ...stores,
    ...[StoredFiles, Registry, Uploads, Downloads, Files, FileResolver],
    ...[UploadRoute, DownloadRoute],
    ...[Scanning, ScanFile],
    ...[UnattachedFiles, ForgetUnattachedFiles, RemoveContent],
  ],
  exports: [Files],
})
export class FilesModule implements OnApplicationShutdown {
  constructor(private readonly contents: Contents) {}

  onApplicationShutdown(): Promise<void> {
    return this.contents.close();
  }
}
