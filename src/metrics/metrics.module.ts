import { Module } from '@nestjs/common';
import { Measures } from './measures.js';
import { MetricsServer } from './metrics-server.js';

@Module({ providers: [Measures, MetricsServer] })
export class MetricsModule {}
