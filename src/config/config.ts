import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_APP_URL: postgresUrl.optional(),
  DATABASE_READER_URL: postgresUrl.optional(),
  DATA_DIR: z.string().default('./data'),
  S3_BUCKET: z.string().min(3).max(63).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  LARGEST_FILE_MB: z.coerce.number().int().min(1).max(5_000).default(100),
  CLAMD_URL: z.url({ protocol: /^tcp$/ }).optional(),
  WRITE_CONNECTIONS: z.coerce.number().int().min(1).max(100).default(8),
  READ_CONNECTIONS: z.coerce.number().int().min(1).max(100).default(2),
  COST_PER_SECOND: z.coerce.number().positive().default(1_000),
  COST_BURST: z.coerce.number().int().min(10_000).default(10_000),
  ANONYMOUS_COST_PER_SECOND: z.coerce.number().positive().default(50),
  ANONYMOUS_COST_BURST: z.coerce.number().int().min(100).default(1_000),
  SIGN_IN_FAILURES_PER_ACCOUNT: z.coerce.number().int().min(1).max(1_000).default(5),
  SIGN_IN_FAILURES_PER_ADDRESS: z.coerce.number().int().min(1).max(100_000).default(50),
  TRUSTED_PROXIES: z.string().optional(),
  STATEMENT_SECONDS: z.coerce.number().int().min(1).max(25).default(15),
  ROLE: z.enum(['api', 'worker', 'both']).default('both'),
  LOAD_SAMPLES: flag.default(true),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SHUTDOWN_DELAY_SECONDS: z.coerce.number().min(0).max(60).default(5),
  SHUTDOWN_SECONDS: z.coerce.number().int().min(1).max(300).default(20),
});

/** Everything that can be set from outside, checked once at the start. README lists the names. */
export type Config = z.infer<typeof schema>;

/** Injection token of the checked configuration. */
export const CONFIG = Symbol('Config');

/** Reads the environment. Throws one Error that names every fault at once. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration is not valid:\n${faults.join('\n')}`);
}
