import { readConfig } from '../config/config.ts'
import { openDatabase } from '../store/d1/database.ts'
import { tendIntake } from '../store/intake-log/tend-intake.ts'

/** Does for a deployment what `tendIntake` does, by its settings. */
export async function tendIntakeLog(env: Env, now: Date): Promise<void> {
  await tendIntake(openDatabase(env.DB), readConfig(env).intakeLogDays, now)
}
