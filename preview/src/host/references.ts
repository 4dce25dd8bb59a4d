// Without this file a range proxy would not survive its batch, and event ranges would pile up for ever.
import type { HostObject } from "./wire";

/** Ranges of past change events stay reachable for the handler that asks for them; older ones are forgotten. */
const KEPT_EVENT_RANGES = 200;

/** Objects the client refers to by an id across batches. One reference belongs to one proxy, not to one host object. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly eventIds: string[] = [];
  private sequence = 0;

  keep(object: HostObject): string {
    const id = `ref_${++this.sequence}`;
    this.objects.set(id, object);
    return id;
  }

  /** A reference that a change event carries; the client never gives it back. */
  keepForEvent(object: HostObject): string {
    const id = this.keep(object);
    this.eventIds.push(id);
    if (this.eventIds.length > KEPT_EVENT_RANGES) this.objects.delete(this.eventIds.shift()!);
    return id;
  }

  find(id: string): HostObject | undefined {
    return this.objects.get(id);
  }

  release(id: string): void {
    this.objects.delete(id);
  }

  get size(): number {
    return this.objects.size;
  }

  all(): Iterable<HostObject> {
    return this.objects.values();
  }
}
