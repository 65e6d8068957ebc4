import type { SwapState, SwapStep } from '@zhiban/wire';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { SwapRequestEntity } from './swap-request.entity';

/** A step of a request: who, when, why; never changed once written. */
@Entity('swap_event')
@Index('swap_event_approved_once', ['requestId'], { unique: true, where: "step = 'approve'" })
export class SwapEventEntity {
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'swap_event_pk' })
  requestId!: string;

  @ManyToOne(() => SwapRequestEntity, ({ events }) => events, { nullable: false })
  @JoinColumn({ name: 'request_id', foreignKeyConstraintName: 'swap_event_request_fk' })
  request?: SwapRequestEntity;

  /** The version of the request that it made. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'swap_event_pk' })
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  by!: string;

  /** The account whose right a deputy used; `null`: their own. */
  @Column('text', { name: 'in_stead_of', nullable: true })
  inSteadOf!: string | null;

  @Column('text')
  step!: SwapStep | 'file';

  @Column('text')
  state!: SwapState;

  @Column('text', { nullable: true })
  note!: string | null;
}
