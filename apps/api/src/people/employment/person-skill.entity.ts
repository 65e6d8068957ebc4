import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person.entity';

@Entity('person_skill')
@Check('person_skill_level', 'level >= 1 AND level <= 5')
export class PersonSkillEntity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'person_skill_pk' })
  personId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'person_skill_pk' })
  skill!: string;

  @Column('smallint')
  level!: number;

  @ManyToOne(() => PersonEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'person_skill_person_fk' })
  person?: PersonEntity;
}
