/** The release and build of this page; `null`: it was not built. */
export const pageBuild: string | null =
  document.querySelector<HTMLMetaElement>('meta[name="zhiban-build"]')?.content ?? null;
