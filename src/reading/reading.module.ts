import { Global, Module } from '@nestjs/common';
import { ReadExecutor } from './read.executor.js';
import { Reader } from './reader.js';

@Global()
@Module({ providers: [ReadExecutor, Reader], exports: [Reader] })
export class ReadingModule {}
