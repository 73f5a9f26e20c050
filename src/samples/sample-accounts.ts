import { withClient } from '../database/client.js';

/** The password of all accounts of the samples. */
export const SAMPLE_PASSWORD = 'steward-sample-1';

/** An account to begin with. */
export interface SampleAccount {
  readonly email: string;
  readonly who: string;
}

const INTRODUCED: readonly SampleAccount[] = [
  { email: 'agent@amber.example', who: 'support engineer of AMBER CRM' },
  { email: 'admin@romashka.example', who: 'administrator of its customer «Ромашка⁺»' },
  { email: 'agent@carbon.example', who: 'support engineer of Carbon CRM' },
  { email: 'admin@severny-veter.example', who: 'administrator of its customer «Северный ветер⁺»' },
];

/** Accounts of the vendor that holds the volume; there are fifty agents and four thousand users. */
export const VOLUME_ACCOUNTS: readonly SampleAccount[] = [
  { email: 'agent1@volume.example', who: 'support engineer of Volume⁺' },
  { email: 'manager1@volume.example', who: 'manager' },
  { email: 'admin1@volume.example', who: 'administrator' },
  { email: 'user4@volume.example', who: 'administrator of its first customer' },
];

/** The accounts to show to whoever is new here: those that samples have brought and that are in use. */
export async function sampleAccounts(ownerUrl: string): Promise<SampleAccount[]> {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<{ email: string }>(
      `select email from app_user
       where email = any ($1) and status = 'ACTIVE' and vendor_id in (select vendor_id from sample_part)`,
      [INTRODUCED.map(({ email }) => email)],
    ),
  );
  const present = new Set(rows.map(({ email }) => email));
  return INTRODUCED.filter(({ email }) => present.has(email));
}
