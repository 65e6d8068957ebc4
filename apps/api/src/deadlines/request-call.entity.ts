import type { RequestCallStep } from '@zhiban/wire';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody was reminded of a request, or it was told to those above: once for each time that it was asked for. */
@Entity('request_call')
@Check('request_call_known', "step IN ('remind', 'escalate')")
export class RequestCallEntity {
  /** Of a swap or of leave. */
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'request_call_once' })
  requestId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'request_call_once' })
  step!: RequestCallStep;

  /** Since when it could be decided. */
  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'request_call_once' })
  since!: Date;

  @Column('timestamptz')
  at!: Date;

  /** How many were told. */
  @Column('integer')
  told!: number;
}

/** As a request has them. */
export interface KeptCall {
  step: RequestCallStep;
  /** ISO 8601, as `json_agg` writes it. */
  since: string;
  at: string;
}

/** Of the request in whose row it is asked. */
export const callsOfRequest = (alias: string): string =>
  `SELECT coalesce(json_agg(json_build_object('step', c.step, 'since', c.since, 'at', c.at) ORDER BY c.at), '[]')
   FROM request_call c WHERE c.request_id = ${alias}.id`;
