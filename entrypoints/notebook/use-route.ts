import { useEffect, useState } from "preact/hooks";

/** What stands after the `#` of the address, without the `#`. */
export function useRoute(): string {
  const [route, setRoute] = useState(read);
  useEffect(() => {
    const follow = () => setRoute(read());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return route;
}

function read(): string {
  return location.hash.slice(1);
}
