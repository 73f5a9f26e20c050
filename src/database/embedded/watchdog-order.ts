import type { ProcessUser } from './unprivileged-user.js';

/** What the watchdog is told when it starts, as JSON in its first argument. */
export interface WatchdogOrder {
  program: string;
  args: string[];
  user: ProcessUser;
  cwd: string;
  /** milliseconds between a fast and an immediate shutdown */
  patience: number;
  /** paths removed when the server was asked to end and has ended */
  remove: string[];
}
