import { computed, shallowRef } from 'vue';

const cardWidth = 344;

/** Where the card of a drag stands: beside the pointer, or under the shift that the keys hold. */
export function useCardPlace() {
  const card = shallowRef({ left: 0, top: 0 });
  const cardBelow = computed(() => card.value.top < window.innerHeight / 2 + 22);

  function beside({ clientX, clientY }: PointerEvent): void {
    card.value = {
      left: Math.min(clientX + 18, window.innerWidth - cardWidth),
      top: clientY > window.innerHeight / 2 ? clientY - 18 : clientY + 22,
    };
  }

  function under({ left, bottom }: DOMRect): void {
    card.value = { left: Math.min(left, window.innerWidth - cardWidth), top: bottom + 8 };
  }
  return { card, cardBelow, beside, under };
}
export type CardPlace = ReturnType<typeof useCardPlace>;
