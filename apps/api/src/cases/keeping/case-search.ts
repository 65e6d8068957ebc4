import type { SelectQueryBuilder } from 'typeorm';
import type { CustomerCaseEntity } from './customer-case.entity';

/** As it is searched: letters of any width and case are the same. */
export const searchable = (said: string): string => said.normalize('NFKC').toLowerCase();

/** Those in which this was said, in a sentence or beside one; an index names the few that hold all its signs. */
export function havingSaid(
  builder: SelectQueryBuilder<CustomerCaseEntity>,
  text: string,
): SelectQueryBuilder<CustomerCaseEntity> {
  return builder.andWhere(
    `EXISTS (SELECT 1 FROM customer_case_words w WHERE w.case_id = c.id
       AND search_grams(w.words) @> search_grams(:said) AND strpos(w.words, :said) > 0)`,
    { said: searchable(text) },
  );
}
