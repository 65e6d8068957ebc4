/** Opens a popover under what it explains, or above it where there is no room. */
export function showBeside(box: HTMLElement, at: HTMLElement): void {
  if (!box.matches(':popover-open')) box.showPopover({ source: at });
  const from = at.getBoundingClientRect();
  const left = Math.min(Math.max(12, from.left), window.innerWidth - box.offsetWidth - 12);
  const under = from.bottom + 12;
  const top = under + box.offsetHeight < window.innerHeight ? under : Math.max(12, from.top - box.offsetHeight - 12);
  Object.assign(box.style, { left: `${left}px`, top: `${top}px` });
}
