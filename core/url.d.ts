/** The one global that core may use beside the language itself: an address is a value. */
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  readonly protocol: string;
  readonly hostname: string;
  readonly origin: string;
  readonly pathname: string;
  readonly href: string;
  readonly searchParams: Iterable<[string, string]> & { keys(): Iterable<string>; delete(name: string): void };
  search: string;
  hash: string;
  username: string;
  password: string;
}
