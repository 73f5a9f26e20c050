import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readiness, type ReadinessReport } from './readiness.js';

/** Two questions of whoever runs the process: does it live, and may it get requests? Open to all, so they tell no names. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { isAlive: true } {
    return { isAlive: true };
  }

  /** 200 when ready, 503 when not; the report says why. */
  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    if (!report.isReady) void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return report;
  }
}
