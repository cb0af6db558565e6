import { useEffect, useState } from "preact/hooks";
import { askToPersist } from "@/extension/ask-to-persist";

/**
 * The browser's answer to whether it keeps the notes when space runs low, asked once there is something to keep.
 * @returns undefined until it has answered, or where it cannot be asked
 */
export function usePromise(hasNotes: boolean): boolean | undefined {
  const [promised, setPromised] = useState<boolean>();
  useEffect(() => {
    if (hasNotes) void askToPersist().then(setPromised);
  }, [hasNotes]);
  return promised;
}
