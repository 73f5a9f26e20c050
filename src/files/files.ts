import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../clock/clock.js';
import type { ReceivedFile } from './stored-file.entity.js';
import { StoredFiles } from './stored-files.store.js';

/** What whoever attaches a file keeps of it. */
export interface AttachedFile extends ReceivedFile {
  readonly fileId: string;
}

/** What modules may do with files: attach what somebody has uploaded to what he writes. */
@Injectable()
export class Files {
  constructor(
    private readonly files: StoredFiles,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes files that the actor has uploaded, each once and for ever, in the open transaction; in the order given.
   * Errors: NOT_FOUND, FILE_ALREADY_ATTACHED, FILE_INFECTED, with the path given.
   */
  async attach(
    actor: Actor,
    ids: readonly string[] | null | undefined,
    path: readonly string[],
  ): Promise<AttachedFile[]> {
    const taken = new Map<string, AttachedFile>();
    // In the order of their ids, so that two commands with the same files wait for each other and not in a circle.
    for (const id of [...(ids ?? [])].sort()) taken.set(id, await this.take(actor, id, path));
    return (ids ?? []).flatMap((id) => taken.get(id) ?? []);
  }

  private async take(actor: Actor, id: string, path: readonly string[]): Promise<AttachedFile> {
    const file = await this.files.lockOwn(actor, id, path);
    file.attach(this.clock.now(), path);
    await this.files.save(file);
    const { name, mediaType, size, sha256 } = file;
    return { fileId: id, name, mediaType, size, sha256 };
  }
}
