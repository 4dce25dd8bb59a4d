// Without this file each page would find out in its own way whether it has stood still.

/** Watches the page: two turns of its loop further apart than this are a block. The function returned ends it and tells the longest, in milliseconds. */
export function watchBlocks(): () => number {
  const channel = new MessageChannel();
  let longest = 0;
  let last = performance.now();
  let isWatching = true;
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isWatching) setTimeout(() => channel.port2.postMessage(null), 1);
  };
  channel.port2.postMessage(null);
  return () => {
    isWatching = false;
    return longest;
  };
}
