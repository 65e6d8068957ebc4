import type { Interval } from '@zhiban/time';
import type { Shift, SwapState, SwapWishAsked } from '@zhiban/wire';
import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, VirtualColumn } from 'typeorm';
import { callsOfRequest, type KeptCall } from '../../deadlines';
import { PersonEntity } from '../../people';
import { SwapEventEntity } from './swap-event.entity';
import { SwapPartyEntity } from './swap-party.entity';

/** `shift` as it was published when it was filed; `to: null`: nobody has taken it yet. */
export interface KeptTransfer {
  shift: Shift;
  to: string | null;
  part: Interval | null;
}

@Entity('swap_request')
@Index('swap_request_by_state', ['state', 'deadline'])
@Index('swap_request_by_filer', ['filerId', 'filedAt'])
export class SwapRequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'swap_request_pk' })
  id!: string;

  /** One more with each step. */
  @Column('integer')
  version!: number;

  @Column('text')
  state!: SwapState;

  @Column('uuid', { name: 'filer_id' })
  filerId!: string;

  @ManyToOne(() => PersonEntity, { nullable: false })
  @JoinColumn({ name: 'filer_id', foreignKeyConstraintName: 'swap_request_filer_fk' })
  filer?: PersonEntity;

  /** The account that filed. */
  @Column('text', { name: 'filed_by' })
  filedBy!: string;

  /** A lead filed it for somebody. */
  @Column('boolean', { name: 'on_behalf' })
  onBehalf!: boolean;

  @Column('timestamptz', { name: 'filed_at' })
  filedAt!: Date;

  @Column('timestamptz')
  deadline!: Date;

  @Column('text')
  reason!: string;

  @Column('jsonb')
  transfers!: KeptTransfer[];

  @Column('jsonb', { nullable: true })
  wish!: SwapWishAsked | null;

  /** The month of the filer's own shift, in which SWAP-3 counts it; `null`: it takes another swap back and counts nothing. */
  @Column('text', { nullable: true })
  month!: string | null;

  /** The swap that this one takes back. */
  @Column('uuid', { nullable: true })
  undoes!: string | null;

  @OneToMany(() => SwapPartyEntity, ({ request }) => request)
  parties!: SwapPartyEntity[];

  @OneToMany(() => SwapEventEntity, ({ request }) => request)
  events!: SwapEventEntity[];

  /** When who decides was reminded of it, and others told. */
  @VirtualColumn('json', { query: callsOfRequest })
  calls!: KeptCall[];
}
