// Without this file the add-in could not remember anything in the workbook. Kept in its custom data, so that saving and undo know it.
import type { HostObject } from "../host/wire";
import type { Book } from "../univer/book";
import { Collection } from "./objects";

/** Key in the workbook's custom data. */
const SETTINGS = "settings";

type Settings = Readonly<Record<string, unknown>>;

export class SettingCollection extends Collection<Setting> {
  readonly className = "SettingCollection";

  constructor(private readonly book: Book) {
    super();
  }

  hostItems(): Setting[] {
    return Object.keys(this.book.custom.read<Settings>(SETTINGS) ?? {}).map((key) => new Setting(this.book, key));
  }

  protected key(setting: Setting): string {
    return setting.key;
  }

  add(key: string, value: unknown): Setting {
    const setting = new Setting(this.book, key);
    setting.value = value;
    return setting;
  }
}

class Setting implements HostObject {
  readonly className = "Setting";

  constructor(
    private readonly book: Book,
    readonly key: string,
  ) {}

  get _Id(): string {
    return this.key;
  }

  get value(): unknown {
    return this.book.custom.read<Settings>(SETTINGS)?.[this.key];
  }

  set value(value: unknown) {
    this.book.custom.write(SETTINGS, { ...this.book.custom.read<Settings>(SETTINGS), [this.key]: value });
  }

  delete(): void {
    const { [this.key]: _, ...rest } = this.book.custom.read<Settings>(SETTINGS) ?? {};
    this.book.custom.write(SETTINGS, rest);
  }
}
