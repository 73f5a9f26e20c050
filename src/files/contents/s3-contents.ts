import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { ByteRange } from '../byte-range.js';
import { addressOf, Contents, type Spooled } from './contents.js';

/** A bucket, and how to reach it; what is left out the SDK finds in the environment of the machine. */
export interface Bucket {
  readonly name: string;
  readonly region: string;
  /** Of a store that is not Amazon's. */
  readonly endpoint?: string | undefined;
  readonly accessKeyId?: string | undefined;
  readonly secretAccessKey?: string | undefined;
}

type Sdk = typeof import('@aws-sdk/client-s3');

/** Contents in a bucket. A content is put there in one request: it is there whole, or not at all. */
export class S3Contents extends Contents {
  private connection: Promise<{ readonly sdk: Sdk; readonly client: S3Client }> | undefined;

  constructor(private readonly bucket: Bucket) {
    super();
  }

  /** The checksum lets the store refuse what has changed on the way. */
  override async keep({ path, size, sha256 }: Spooled): Promise<void> {
    if (await this.has(sha256)) return;
    const { sdk, client } = await this.connect();
    const checksum = Buffer.from(sha256, 'hex').toString('base64');
    const body = { Body: createReadStream(path), ContentLength: size, ChecksumSHA256: checksum };
    await client.send(new sdk.PutObjectCommand({ ...this.at(sha256), ...body }));
  }

  override async open(sha256: string, range?: ByteRange | null): Promise<Readable> {
    const { sdk, client } = await this.connect();
    const part = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
    const { Body: body } = await client.send(new sdk.GetObjectCommand({ ...this.at(sha256), ...part }));
    if (!body) throw new Error(`The bucket gave nothing for ${sha256}`);
    return body as Readable;
  }

  override async remove(sha256: string): Promise<void> {
    const { sdk, client } = await this.connect();
    await client.send(new sdk.DeleteObjectCommand(this.at(sha256)));
  }

  override async close(): Promise<void> {
    (await this.connection)?.client.destroy();
  }

  private async has(sha256: string): Promise<boolean> {
    const { sdk, client } = await this.connect();
    try {
      await client.send(new sdk.HeadObjectCommand(this.at(sha256)));
      return true;
    } catch (error) {
      if (error instanceof sdk.NotFound) return false;
      throw error;
    }
  }

  private at(sha256: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.bucket.name, Key: addressOf(sha256) };
  }

  /** Loaded when it is first used: who keeps files on a disk pays nothing for the SDK. */
  private connect(): Promise<{ readonly sdk: Sdk; readonly client: S3Client }> {
    this.connection ??= import('@aws-sdk/client-s3').then((sdk) => ({ sdk, client: clientOf(sdk, this.bucket) }));
    return this.connection;
  }
}

function clientOf(sdk: Sdk, { region, endpoint, accessKeyId, secretAccessKey }: Bucket): S3Client {
  const isKeyGiven = accessKeyId !== undefined && secretAccessKey !== undefined;
  return new sdk.S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(isKeyGiven ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    // Stores that are not Amazon's do not know the checksums that the SDK would add by itself.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000 },
  });
}
