import { Injectable } from '@nestjs/common';

/** The only source of "now" for business time; tests set it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
