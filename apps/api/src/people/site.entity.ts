import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('site')
@Unique('site_name_unique', ['name'])
export class SiteEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'site_pk' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn!: string | null;
}
