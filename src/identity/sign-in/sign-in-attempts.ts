import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { currentScope } from '../../access/scope.js';
import { Clock } from '../../clock/clock.js';
import { CONFIG, type Config } from '../../config/config.js';
import { networkOf } from '../../shared/network.js';
import { TooManyAttempts } from '../../shared/too-many-attempts.js';

/** Failures from everywhere are this many times those from one place: who knows nobody's password needs many places. */
const PLACES = 4;
const SECONDS_PER_ACCOUNT = 60;
const SECONDS_PER_ADDRESS = 12;

interface Limit {
  readonly subject: string;
  readonly most: number;
  readonly seconds: number;
}

/** Bounds guesses of passwords over all processes: by address, by account at a place, and by account from everywhere. */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Counts an attempt before its password is looked at, alike for e-mails that nobody has. Errors: TooManyAttempts. */
  async begin(email: string): Promise<void> {
    const limits = await this.limitsOf(email);
    const [answer] = await this.dataSource.query<{ wait: number }[]>(
      `select take_sign_in_attempt($1, $2, $3, $4) as wait`,
      [
        limits.map(({ subject }) => subject),
        limits.map(({ most }) => most),
        limits.map(({ seconds }) => seconds),
        this.clock.now(),
      ],
    );
    if (answer && answer.wait > 0) throw new TooManyAttempts(answer.wait);
  }

  /** The password was right: the account is free again, and known at this place. */
  async succeed(email: string): Promise<void> {
    const { account, network } = placeOf(email);
    await this.dataSource.query(`select sign_in_succeeded($1, $2, $3)`, [account, network, this.clock.now()]);
  }

  private async limitsOf(email: string): Promise<Limit[]> {
    const { account, network } = placeOf(email);
    const { SIGN_IN_FAILURES_PER_ACCOUNT: most, SIGN_IN_FAILURES_PER_ADDRESS } = this.config;
    const here = [
      { subject: network, most: SIGN_IN_FAILURES_PER_ADDRESS, seconds: SECONDS_PER_ADDRESS },
      { subject: `${account}@${network}`, most, seconds: SECONDS_PER_ACCOUNT },
    ];
    const known = await this.dataSource.query<unknown[]>(
      `select from sign_in_place where account = $1 and network = $2`,
      [account, network],
    );
    const everywhere = { subject: account, most: most * PLACES, seconds: SECONDS_PER_ACCOUNT };
    return known.length > 0 ? here : [...here, everywhere];
  }
}

function placeOf(email: string): { account: string; network: string } {
  const network = networkOf(currentScope()?.address ?? 'unknown');
  return { account: `account:${hash(email.toLowerCase())}`, network: `network:${hash(network)}` };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
