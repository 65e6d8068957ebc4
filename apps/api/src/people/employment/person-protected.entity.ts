import type { Protection } from '@zhiban/wire';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person.entity';

/** Apart from the rest, for not everyone who sees a person may see this. */
@Entity('person_protected')
export class PersonProtectedEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'person_protected_pk' })
  personId!: string;

  @Column('date', { name: 'born_on', nullable: true })
  bornOn!: string | null;

  @Column('jsonb')
  protections!: Protection[];

  @OneToOne(() => PersonEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'person_protected_person_fk' })
  person?: PersonEntity;
}
