import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { CustomerCaseEntity } from './customer-case.entity';

/** All that was said in a case, as the search reads it; indexed by `search_grams`. */
@Entity('customer_case_words')
export class CustomerCaseWordsEntity {
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'customer_case_words_pk' })
  caseId!: string;

  @ManyToOne(() => CustomerCaseEntity, { nullable: false })
  @JoinColumn({ name: 'case_id', foreignKeyConstraintName: 'customer_case_words_case_fk' })
  case?: CustomerCaseEntity;

  @Column('text')
  words!: string;
}
