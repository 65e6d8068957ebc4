import { onMounted, shallowRef } from 'vue';
import type { ExceptionSettings } from '@zhiban/wire';
import { useTexts } from '../platform/i18n';
import { useSession } from '../platform/session';
import { exceptionsApi } from './exceptions-api';

/** Departments of the centre. One that is no longer offered keeps the name under which it was chosen. */
export function useDepartments() {
  const { language } = useTexts();
  const { may } = useSession();
  const departments = shallowRef<ExceptionSettings['departments']>([]);
  onMounted(async () => {
    if (!may('exceptions.report')) return;
    departments.value = await exceptionsApi.settings().then(
      (settings) => settings.departments,
      () => [],
    );
  });
  const known = (name: string) => departments.value.find(({ zh }) => zh === name);
  const nameOf = (name: string) => (language.value === 'en' ? known(name)?.en : null) ?? name;
  return { departments, nameOf };
}
