import type { Availability } from '@zhiban/wire';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person.entity';

/** Limits and wishes, always read and written as a whole. */
@Entity('person_availability')
export class PersonAvailabilityEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'person_availability_pk' })
  personId!: string;

  @Column('jsonb')
  entries!: Availability[];

  @OneToOne(() => PersonEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'person_availability_person_fk' })
  person?: PersonEntity;
}
