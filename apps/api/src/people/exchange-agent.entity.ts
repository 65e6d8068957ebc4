import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity';

/** An agent of an exchange and whose it is. */
@Entity('exchange_agent')
export class ExchangeAgentEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'exchange_agent_pk' })
  source!: string;

  /** The exchange's seat (interface) or member name. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'exchange_agent_pk' })
  agent!: string;

  @Index('exchange_agent_by_person')
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @ManyToOne(() => PersonEntity, (person) => person.agents, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'exchange_agent_person_fk' })
  person?: PersonEntity;
}
