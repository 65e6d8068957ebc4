/**
 * For a Chromium whose page's heap is measured: scripts are interpreted only. Compiled code comes with use, and the
 * heap's size with it, without anything being kept; without it the heap is what the page itself holds, to a few kilobytes.
 */
export const interpretedOnly = '--js-flags=--no-opt --no-maglev --no-sparkplug --no-lazy-feedback-allocation';
