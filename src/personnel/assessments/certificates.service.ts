import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { Certificate } from '../domain/certificate.entity.js';
import { Certificates } from '../domain/certificates.store.js';
import { CertificateRecorded, CertificateWithdrawn } from '../domain/personnel.events.js';
import { mayRecordCertificate } from '../domain/personnel.policy.js';
import type { CertificateRecordInput, CertificateWithdrawInput } from './assessments.inputs.js';
import { CertifiedPeople } from './certified-people.js';

/** Papers that prove skills. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly certificates: Certificates,
    private readonly people: CertifiedPeople,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, EMPLOYEE_DISMISSED, SKILL_WITHDRAWN, CERTIFICATE_EXISTS, CERTIFICATE_EXPIRES_BEFORE_ISSUE. */
  record(actor: Actor, input: CertificateRecordInput): Promise<string> {
    return this.database.transaction(async () => {
      const { employeeId, skillId, number, issuedOn, expiresOn = null } = input;
      const employee = await this.people.require(actor, employeeId, skillId);
      allowOnly(mayRecordCertificate(actor, employee));
      employee.requireNotDismissed();
      const birth = { vendorId: employee.vendorId, employeeId, skillId, number, issuedOn, expiresOn };
      const certificate = Certificate.record(birth, this.clock.now());
      await this.certificates.insert(certificate);
      await this.events.publish(new CertificateRecorded(employee.id, certificate.id));
      return certificate.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, CERTIFICATE_WITHDRAWN. */
  withdraw(actor: Actor, input: CertificateWithdrawInput): Promise<string> {
    return this.database.transaction(async () => {
      const certificate = await this.certificates.lock(actor, input.certificateId, input.expectedVersion);
      allowOnly(mayRecordCertificate(actor, certificate));
      certificate.withdraw(this.clock.now());
      await this.certificates.save(certificate);
      await this.events.publish(new CertificateWithdrawn(certificate.employeeId, certificate.id));
      return certificate.id;
    });
  }
}
