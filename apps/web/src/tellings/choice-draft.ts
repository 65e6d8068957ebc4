import { tellingKinds, type Language, type TellingChoice, type TellingKind } from '@zhiban/wire';

/** The choice as the form holds it: quiet hours keep their times even while they are off. */
export interface ChoiceDraft {
  language: Language;
  email: string;
  mobile: string;
  mailed: Record<TellingKind, boolean>;
  quiet: boolean;
  quietFrom: string;
  quietTo: string;
}

export function choiceDraft({ language, email, mobile, mailed, quiet }: TellingChoice): ChoiceDraft {
  const asked = Object.fromEntries(tellingKinds.map((kind) => [kind, mailed.includes(kind)]));
  return {
    language,
    email: email ?? '',
    mobile: mobile ?? '',
    mailed: asked as Record<TellingKind, boolean>,
    quiet: quiet !== null,
    quietFrom: quiet?.from ?? '22:00',
    quietTo: quiet?.to ?? '07:00',
  };
}

export function choiceOf({ language, email, mobile, mailed, ...rest }: ChoiceDraft): TellingChoice {
  return {
    language,
    email: email.trim() || null,
    mobile: mobile.replace(/[\s-]/g, '') || null,
    mailed: tellingKinds.filter((kind) => mailed[kind]),
    quiet: rest.quiet ? { from: rest.quietFrom, to: rest.quietTo } : null,
  };
}
