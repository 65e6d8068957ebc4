import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../people';
import { SwapRequestEntity } from './swap-request.entity';

/** Somebody other than the filer who gives or gets a shift. */
@Entity('swap_party')
@Index('swap_party_by_person', ['personId'])
export class SwapPartyEntity {
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'swap_party_pk' })
  requestId!: string;

  @ManyToOne(() => SwapRequestEntity, ({ parties }) => parties, { nullable: false })
  @JoinColumn({ name: 'request_id', foreignKeyConstraintName: 'swap_party_request_fk' })
  request?: SwapRequestEntity;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'swap_party_pk' })
  personId!: string;

  @ManyToOne(() => PersonEntity, { nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'swap_party_person_fk' })
  person?: PersonEntity;

  /** `null`: has not answered. */
  @Column('boolean', { nullable: true })
  agreed!: boolean | null;

  @Column('timestamptz', { nullable: true })
  at!: Date | null;
}
