import { keepUntilRefused, keepWithRoom, lostOf, type Trial } from "./full-disk-trial";

/**
 * What a refused write leaves half written does its harm later: at the next refusal, or at a start of the browser.
 * @returns how many notes were found missing
 */
export async function lostLater(trial: Trial): Promise<number> {
  const { disk, acknowledged, say } = trial;
  let all = 0;

  async function see(step: string): Promise<void> {
    const { length } = await lostOf(trial);
    all += length;
    say(`${step}: ${acknowledged.size} acknowledged, ${length} lost`);
  }

  await keepUntilRefused(trial);
  disk.free();
  await keepOneMore(trial);
  await see("filled and freed once more, another one kept");

  trial.keeping = await trial.keeping.kill();
  await see("killed, started");

  await keepUntilRefused(trial);
  trial.keeping = await trial.keeping.kill(() => disk.free());
  await see("filled again, killed while full, started with room");

  await keepOneMore(trial);
  trial.keeping = await trial.keeping.kill();
  await see("another one kept, killed, started");
  return all;
}

function keepOneMore(trial: Trial): Promise<void> {
  return keepWithRoom(trial, Math.max(...trial.acknowledged) + 1);
}
